using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A named number that nobody controls; drawn once per replication, keyed by its name.</summary>
public sealed record UncertaintyDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Its distribution.</summary>
    public required Distribution Distribution { get; init; }

    /// <summary>
    /// Name of the factor it shares with other uncertainties; null when it is independent. Members of a group have
    /// a Gaussian copula with loading <see cref="Loading"/> on the shared factor.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>
    /// Loading on the shared factor, −1 to 1: the rank dependence of two members is the product of theirs.
    /// </summary>
    public double Loading { get; init; } = 1;
}
