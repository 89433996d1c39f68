using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// What tables show of the metrics of the first replications of an ensemble, kept while it runs: of each series its
/// number at the years that tables look at, where it adds up over time from the start.
/// </summary>
internal sealed class NumberSample
{
    /// <summary>No more replications than this are kept.</summary>
    public const long Most = 1_000;

    private readonly MetricLayout _layout;
    private readonly IReadOnlyList<int> _years;
    private readonly Dictionary<int, int> _places = [];
    private readonly float[] _numbers; // their spread is looked at alone; seven digits are enough

    /// <param name="layout">Where the cells stand.</param>
    /// <param name="replications">How many replications are kept, at most.</param>
    public NumberSample(MetricLayout layout, long replications)
    {
        _layout = layout;
        _years = Years.Of(layout);
        Replications = (int)Math.Min(replications, Most);
        foreach (var (place, series) in layout.Series.Index())
        {
            _places[series.Offset] = place;
        }

        _numbers = new float[checked(layout.Series.Count * _years.Count * Replications)];
    }

    /// <summary>Number of replications.</summary>
    public int Replications { get; }

    /// <summary>The same source; what it gives is kept. Different replications may run at once.</summary>
    public ReplicationSource Keeping(ReplicationSource source) => source with
    {
        OpenWorker = () =>
        {
            var run = source.OpenWorker();
            return index =>
            {
                var result = run(index);
                if (index < Replications)
                {
                    Keep(result, (int)index);
                }

                return result;
            };
        },
    };

    /// <summary>An amount in each replication.</summary>
    /// <exception cref="ArgumentException">Nobody kept the year.</exception>
    public double[] Values(Amount amount)
    {
        var year = amount.Year is { } asked ? Place(asked) : _years.Count - 1;
        var values = new double[Replications];
        foreach (var series in amount.Series)
        {
            var row = Row(_places[series.Offset], year);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += _numbers[row + i];
            }
        }

        return values;
    }

    private void Keep(ReplicationResult result, int index)
    {
        foreach (var (place, series) in _layout.Series.Index())
        {
            var (sum, next) = (0.0, series.Offset);
            for (var year = 0; year < _years.Count; year++)
            {
                var (first, last) = Amount.Cells(_layout, series, _years[year]);
                if (first == last && series.Metric.Estimator != MetricEstimator.Sum)
                {
                    sum = result.Cells[last];
                }

                for (; series.Metric.Estimator == MetricEstimator.Sum && next <= last; next++)
                {
                    sum += result.Cells[next];
                }

                _numbers[Row(place, year) + index] = (float)sum;
            }
        }
    }

    private int Place(int year)
    {
        var place = _years.Index().Where(x => x.Item == year).Select(x => x.Index).DefaultIfEmpty(-1).First();
        return place >= 0 ? place : throw new ArgumentException($"Nobody kept the numbers of {year}.");
    }

    private int Row(int series, int year) => ((series * _years.Count) + year) * Replications;
}
