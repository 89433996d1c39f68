using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Views;

/// <summary>The cells of one metric series of an entity as they stand.</summary>
/// <param name="Series">Metric, label and unit.</param>
/// <param name="Cells">One number, one for each calendar year, or one for each month of the scenario.</param>
public sealed record MetricView(MetricSeries Series, IReadOnlyList<double> Cells);
