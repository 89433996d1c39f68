namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>The account of one resource, in integer units of 10^-decimals of its unit.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.account-data")]
public sealed record AccountData
{
    /// <summary>Id of the resource.</summary>
    [Id(0)]
    public required string Resource { get; init; }

    /// <summary>Its unit.</summary>
    [Id(1)]
    public required string Unit { get; init; }

    /// <summary>Its decimals.</summary>
    [Id(2)]
    public required int Decimals { get; init; }

    /// <summary>Stock at the start.</summary>
    [Id(3)]
    public required long Opening { get; init; }

    /// <summary>Paid in.</summary>
    [Id(4)]
    public required long Contributed { get; init; }

    /// <summary>Set aside for work that has not used it yet.</summary>
    [Id(5)]
    public required long Committed { get; init; }

    /// <summary>Used up.</summary>
    [Id(6)]
    public required long Consumed { get; init; }

    /// <summary>Given back to contributors.</summary>
    [Id(7)]
    public required long Returned { get; init; }

    /// <summary>Lost with a failed flight or module.</summary>
    [Id(8)]
    public required long Lost { get; init; }

    /// <summary>Not used in time.</summary>
    [Id(9)]
    public required long Expired { get; init; }

    /// <summary>In the pool and earmarked.</summary>
    [Id(10)]
    public required long Stock { get; init; }

    /// <summary>Free units of the common pool.</summary>
    [Id(11)]
    public required long Pool { get; init; }
}
