namespace Ilrs.Sim.Core.Model;

/// <summary>
/// What a commitment is about: a phase of the work, or one of the cooperation areas that the programme names.
/// </summary>
public enum CommitmentArea
{
    /// <summary>Joint demonstration: goals, concept, planning.</summary>
    Demonstration,

    /// <summary>Engineering implementation.</summary>
    Implementation,

    /// <summary>Operation.</summary>
    Operation,

    /// <summary>Application: use of the station by others.</summary>
    Application,

    /// <summary>Cooperation at the level of whole missions.</summary>
    MissionLevel,

    /// <summary>Cooperation at the level of systems.</summary>
    SystemLevel,

    /// <summary>Cooperation at the level of subsystems.</summary>
    SubsystemLevel,

    /// <summary>Cooperation at the level of units: instruments and devices.</summary>
    UnitLevel,

    /// <summary>Ground facilities.</summary>
    GroundFacilities,

    /// <summary>Science and its data.</summary>
    ScienceUse,

    /// <summary>Education and training.</summary>
    EducationAndTraining,
}
