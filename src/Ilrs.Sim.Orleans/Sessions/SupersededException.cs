namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>An entity serves a later epoch: the runner that called it has been replaced and must stop.</summary>
public sealed class SupersededException : Exception
{
    /// <summary>The exception.</summary>
    public SupersededException()
        : base("The session goes on under a later epoch.")
    {
    }
}
