namespace Ilrs.Sim.Core.Results;

/// <summary>What a tracked date means.</summary>
public enum TrackedKind
{
    /// <summary>Successful launch of a mission.</summary>
    Launch,

    /// <summary>Successful landing or arrival of a mission.</summary>
    Arrival,

    /// <summary>Commissioning of a module: first day in service.</summary>
    Commissioning,

    /// <summary>A milestone is reached.</summary>
    Milestone,
}
