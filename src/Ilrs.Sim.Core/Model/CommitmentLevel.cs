namespace Ilrs.Sim.Core.Model;

/// <summary>How large a part of the programme a commitment is.</summary>
public enum CommitmentLevel
{
    /// <summary>A whole mission.</summary>
    Mission,

    /// <summary>A system.</summary>
    System,

    /// <summary>A subsystem.</summary>
    Subsystem,

    /// <summary>A unit, such as an instrument.</summary>
    Unit,

    /// <summary>Ground facilities.</summary>
    Ground,

    /// <summary>Science and its data.</summary>
    ScienceUse,

    /// <summary>Training.</summary>
    Training,
}
