using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <summary>A metric of the catalogue.</summary>
/// <param name="Name">Stable name in kebab case, such as <c>contributed</c>.</param>
/// <param name="Unit">Unit of the numbers; <see cref="ResourceUnit"/> when it is that of the labelled resource.</param>
/// <param name="Kind">Kind of the entities that report it.</param>
/// <param name="Step">Time step.</param>
/// <param name="Estimator">What the number of one step means.</param>
/// <param name="LabelName">Name of the second dimension (resource, home, discipline), or null.</param>
/// <param name="Meaning">One sentence for people.</param>
public sealed record MetricSpec(
    string Name,
    string Unit,
    EntityKind Kind,
    MetricStep Step,
    MetricEstimator Estimator,
    string? LabelName,
    string Meaning)
{
    /// <summary>
    /// The unit is that of the resource that labels the series. Entities count such a metric in the resource's integer
    /// units; a result holds it in the resource's unit.
    /// </summary>
    public const string ResourceUnit = "*";
}
