namespace Ilrs.Sim.Core.Model;

/// <summary>Who may answer a call.</summary>
public enum EligibilityRule
{
    /// <summary>Anyone.</summary>
    Anyone,

    /// <summary>Projects with at least one owner that has signed, or is part of the programme.</summary>
    Signatories,

    /// <summary>Projects with at least one owner that does not lead the programme.</summary>
    Guests,
}
