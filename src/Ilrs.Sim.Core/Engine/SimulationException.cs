namespace Ilrs.Sim.Core.Engine;

/// <summary>A replication cannot go on, for example after more than 1,000 rounds at one instant.</summary>
public sealed class SimulationException : Exception
{
    /// <summary>An exception with a text that names the entities and messages.</summary>
    public SimulationException(string message)
        : base(message)
    {
    }
}
