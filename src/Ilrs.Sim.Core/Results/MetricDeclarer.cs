using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Results;

/// <summary>Takes the metric declarations of one entity and lays out its cells.</summary>
public sealed class MetricDeclarer
{
    private readonly List<MetricSeries> _series;
    private readonly EntityIdentity _entity;
    private readonly int _years;
    private readonly int _months;
    private readonly int _base;

    internal MetricDeclarer(List<MetricSeries> series, EntityIdentity entity, int years, int months, int offset)
    {
        _series = series;
        _entity = entity;
        _years = years;
        _months = months;
        _base = offset;
    }

    /// <summary>Number of cells declared so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Declares a metric, one series for each label (or one without a label).</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="labels">Labels in order, with the unit of each; empty for none.</param>
    public MetricHandle Declare(MetricSpec metric, params IReadOnlyList<(string Label, string Unit)> labels)
    {
        var length = metric.Step switch
        {
            MetricStep.Yearly => _years,
            MetricStep.Monthly => _months,
            _ => 1,
        };
        var handle = new MetricHandle(Count, length, metric.Step);
        if (metric.LabelName is null)
        {
            Append(metric, null, metric.Unit, length);
        }

        foreach (var (label, unit) in labels)
        {
            Append(metric, label, unit, length);
        }

        return handle;
    }

    private void Append(MetricSpec metric, string? label, string unit, int length)
    {
        _series.Add(new MetricSeries(metric, _entity.Id, label, unit, _base + Count, length));
        Count += length;
    }
}
