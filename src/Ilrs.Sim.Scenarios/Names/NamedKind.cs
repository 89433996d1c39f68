namespace Ilrs.Sim.Scenarios.Names;

/// <summary>Kinds of things that people call by a name.</summary>
[Flags]
public enum NamedKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A partner.</summary>
    Partner = 1,

    /// <summary>A mission.</summary>
    Mission = 2,

    /// <summary>A module of the station.</summary>
    Module = 4,

    /// <summary>A milestone.</summary>
    Milestone = 8,

    /// <summary>A training programme.</summary>
    Training = 16,

    /// <summary>A launch vehicle family.</summary>
    Vehicle = 32,

    /// <summary>A scientific instrument.</summary>
    Instrument = 64,

    /// <summary>The station.</summary>
    Station = 128,

    /// <summary>The cooperation office.</summary>
    Office = 256,
}
