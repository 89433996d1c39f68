namespace Ilrs.Sim.Core.Engine;

/// <summary>How draws are made.</summary>
public enum RunMode
{
    /// <summary>Draws are random, keyed by seed, replication, entity, purpose and index.</summary>
    Stochastic,

    /// <summary>
    /// The plan: every distribution gives its median, a chance of at least one half happens, hazards do not fire.
    /// </summary>
    Plan,
}
