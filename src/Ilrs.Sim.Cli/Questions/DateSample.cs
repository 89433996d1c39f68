using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The dates of the first replications of an ensemble, kept while it runs.</summary>
/// <param name="layout">Where the dates stand.</param>
/// <param name="horizon">Dates at or after it count as never.</param>
/// <param name="replications">How many replications are kept.</param>
internal sealed class DateSample(MetricLayout layout, SimTime horizon, long replications)
{
    private readonly double[] _seconds = new double[checked(layout.Tracked.Count * replications)];

    /// <summary>Number of replications.</summary>
    public int Replications { get; } = checked((int)replications);

    /// <summary>The same source; what it gives is kept. Different replications may run at once.</summary>
    public ReplicationSource Keeping(ReplicationSource source) => source with
    {
        OpenWorker = () =>
        {
            var run = source.OpenWorker();
            return index =>
            {
                var result = run(index);
                for (var i = 0; index < Replications && i < result.Dates.Length; i++)
                {
                    _seconds[(i * Replications) + index] = SimTime.Min(result.Dates[i], horizon).Seconds;
                }

                return result;
            };
        },
    };

    /// <summary>Variance of min(date, horizon), in square seconds.</summary>
    /// <param name="tracked">Index of the item.</param>
    public double Variance(int tracked)
    {
        var deviation = Moments.Of(Dates(tracked)).StandardDeviation;
        return deviation * deviation;
    }

    /// <summary>How many came before a date.</summary>
    /// <param name="tracked">Index of the item.</param>
    /// <param name="date">The date.</param>
    public Proportion Before(int tracked, SimTime date)
    {
        var count = 0;
        foreach (var seconds in Dates(tracked))
        {
            count += seconds < date.Seconds ? 1 : 0;
        }

        return new Proportion(count, Replications);
    }

    private ReadOnlySpan<double> Dates(int tracked) => _seconds.AsSpan(tracked * Replications, Replications);
}
