namespace Ilrs.Sim.Core.Model;

/// <summary>A resource that partners contribute and missions or modules use; booked in integer units.</summary>
public sealed record ResourceDefinition
{
    /// <summary>Stable id, such as <c>funding</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unit of one whole, such as <c>MUSD</c>, <c>kg</c>, <c>h</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Decimal places of the smallest booked unit, 0 to 9: amounts are rounded once to 10^-Decimals.</summary>
    public int Decimals { get; init; } = 6;

    /// <summary>Stock of the pool when the scenario starts, in <see cref="Unit"/>.</summary>
    public double Opening { get; init; }

    /// <summary>
    /// True when partners spend it only on what is theirs: every pledge is earmarked, and nothing reaches the pool.
    /// </summary>
    public bool National { get; init; }

    /// <summary>True when what is not used in the month of its contribution expires (hours, person-months).</summary>
    public bool Expires { get; init; }
}
