namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Kinds of entities in the order that breaks ties: entities are ordered by kind, then by ordinal id.
/// </summary>
public enum EntityKind : byte
{
    /// <summary>A partner.</summary>
    Partner,

    /// <summary>A training programme.</summary>
    TrainingProgramme,

    /// <summary>A launch vehicle family.</summary>
    VehicleFamily,

    /// <summary>A mission.</summary>
    Mission,

    /// <summary>A station module.</summary>
    Module,

    /// <summary>The station.</summary>
    Station,

    /// <summary>The cooperation office.</summary>
    Office,

    /// <summary>An entity that a tool or test adds; always last.</summary>
    External,
}
