namespace Ilrs.Sim.Core.Model;

/// <summary>How candidates sign: in batches at the signing events of a year, out of finite pools.</summary>
public sealed record AccessionDefinition
{
    /// <summary>The signing events of a year.</summary>
    public IReadOnlyList<SigningEvent> Events { get; init; } = [];

    /// <summary>Pools of candidates without a name.</summary>
    public IReadOnlyList<CandidatePool> Pools { get; init; } = [];

    /// <summary>
    /// Factor on chances and numbers while a landing or arrival is fresh; 1, the default, for no effect.
    /// </summary>
    public double SuccessMultiplier { get; init; } = 1;

    /// <summary>For how long a landing or arrival is fresh, seconds.</summary>
    public long SuccessMemory { get; init; }
}
