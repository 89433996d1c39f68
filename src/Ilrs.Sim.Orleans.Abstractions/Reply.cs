namespace Ilrs.Sim.Orleans.Abstractions;

/// <summary>
/// What a grain answers: a value, or why there is none; neither when patience ran out and the caller asks again.
/// </summary>
[GenerateSerializer, Immutable, Alias("ilrs.reply`1")]
public sealed record Reply<T>
    where T : class
{
    /// <summary>The value; null when there is none.</summary>
    [Id(0)]
    public T? Value { get; init; }

    /// <summary>Why there is no value; null otherwise.</summary>
    [Id(1)]
    public Failure? Failure { get; init; }
}
