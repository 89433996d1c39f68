namespace Ilrs.Sim.Core.Model;

/// <summary>What an instrument needs beside its host to work.</summary>
public enum InstrumentOperation
{
    /// <summary>Nothing, such as a retroreflector.</summary>
    Passive,

    /// <summary>The host's operator runs it.</summary>
    HostOperated,

    /// <summary>It runs while its owner has at least one trained person in the field.</summary>
    OwnerOperated,

    /// <summary>It runs while people are on the Moon to tend it.</summary>
    CrewTended,
}
