namespace Ilrs.Sim.Orleans.Entities;

/// <summary>Where the entities of a session live.</summary>
public enum EntityPlacement
{
    /// <summary>On the silo of the session's runner: slices are tightly coupled.</summary>
    Together,

    /// <summary>On any silos.</summary>
    Spread,
}
