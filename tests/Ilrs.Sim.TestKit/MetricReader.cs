using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.TestKit;

/// <summary>Reads one series of a metric from results.</summary>
public sealed class MetricReader
{
    private readonly MetricSeries _series;

    /// <summary>The series of a metric, an entity and a label.</summary>
    /// <exception cref="InvalidOperationException">There is no such series.</exception>
    public MetricReader(SimulationModel model, MetricSpec metric, string entity, string? label = null) =>
        _series = model.Layout.Series.Single(
            x => x.Metric.Name == metric.Name && x.Entity == entity && x.Label == label);

    /// <summary>Sum over all steps.</summary>
    public double Sum(ReplicationResult result) => result.Cells.AsSpan(_series.Offset, _series.Length).ToArray().Sum();

    /// <summary>The number of one step.</summary>
    public double At(ReplicationResult result, int step) => result.Cells[_series.Offset + step];

    /// <summary>The numbers of all steps.</summary>
    public double[] All(ReplicationResult result) => result.Cells[_series.Offset..(_series.Offset + _series.Length)];
}
