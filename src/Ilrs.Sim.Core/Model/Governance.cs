namespace Ilrs.Sim.Core.Model;

/// <summary>Who decides for the programme.</summary>
public enum Governance
{
    /// <summary>The lead decides; nobody else has a vote.</summary>
    LeadDecides,

    /// <summary>A committee of those who signed as states or intergovernmental organisations.</summary>
    Committee,
}
