using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// How much of numbers rests on assumptions: some replications beside the same ones with every assumption at its
/// median.
/// </summary>
/// <param name="All">Replications as they are.</param>
/// <param name="Settled">The same with every assumption at its median.</param>
internal sealed record AssumedNumbers(NumberSample All, NumberSample Settled)
{
    private const int Fewest = 5; // below, the replications say nothing of a variance

    /// <summary>
    /// The share of an amount's variance; not a number where it does not vary, or varies in so few replications that
    /// they cannot tell.
    /// </summary>
    public double Of(Amount amount) => amount.Exists && !amount.Within
        ? Of(All.Values(amount), Settled.Values(amount))
        : double.NaN;

    /// <summary>The same of one amount over another; replications in which the other is zero give nothing.</summary>
    public double OfRatio(Amount part, Amount of) => part.Exists && of.Exists
        ? Of(Ratio(All, part, of), Ratio(Settled, part, of))
        : double.NaN;

    private static double[] Ratio(NumberSample sample, Amount part, Amount of) =>
    [
        .. sample.Values(part).Zip(sample.Values(of), (x, y) => x / y).Where(double.IsFinite),
    ];

    private static double Of(double[] all, double[] settled)
    {
        if (all.Length < 2 || settled.Length < 2 || all.Length - all.CountBy(x => x).Max(x => x.Value) < Fewest)
        {
            return double.NaN;
        }

        return AssumedShare.Of(Variance(all), Variance(settled));
    }

    private static double Variance(double[] values)
    {
        var deviation = Moments.Of(values).StandardDeviation;
        return deviation * deviation;
    }
}
