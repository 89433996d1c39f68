namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>An accepted command with its place in the log, as it stands.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.command-data")]
public sealed record CommandData
{
    /// <summary>Place in the log, from 0.</summary>
    [Id(0)]
    public required int Place { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)]
    public required CommandKindData Kind { get; init; }

    /// <summary>What became of it.</summary>
    [Id(2)]
    public required CommandStateData State { get; init; }

    /// <summary>Simulated instant when it was accepted, in seconds since the epoch.</summary>
    [Id(3)]
    public required long Given { get; init; }

    /// <summary>Advance: the date asked for. Intervene: the date of the change. In seconds since the epoch.</summary>
    [Id(4)]
    public long? Date { get; init; }

    /// <summary>Step: by what.</summary>
    [Id(5)]
    public StepData? Step { get; init; }

    /// <summary>Step: how many.</summary>
    [Id(6)]
    public int Count { get; init; }

    /// <summary>Intervene: id of the change.</summary>
    [Id(7)]
    public string? Change { get; init; }

    /// <summary>Intervene: the record as it was given.</summary>
    [Id(8)]
    public string? Text { get; init; }

    /// <summary>Simulated instant when it was over.</summary>
    [Id(9)]
    public long? Reached { get; init; }
}
