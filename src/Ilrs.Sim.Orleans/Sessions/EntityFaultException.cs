namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>An entity cannot be brought to where it has to stand: another engine, or a replay that differs.</summary>
public sealed class EntityFaultException : Exception
{
    /// <summary>The exception.</summary>
    public EntityFaultException(string message)
        : base(message)
    {
    }
}
