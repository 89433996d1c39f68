using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>A number of a table with the share of its variance that rests on assumptions.</summary>
/// <param name="Cell">The number.</param>
/// <param name="Share">The share, 0 to 1; not a number where there is none.</param>
internal readonly record struct Figure(Cell Cell, double Share)
{
    /// <summary>A number without a share.</summary>
    public static Figure Of(Cell cell) => new(cell, double.NaN);

    /// <summary>The mean of an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="result">The replications.</param>
    /// <param name="assumed">What rests on assumptions; null: no sign.</param>
    /// <param name="decimals">Decimals for people.</param>
    public static Figure Of(Amount amount, EnsembleResult result, Assumed? assumed, int decimals = 1) => new(
        Cell.Number(amount.Mean(result), decimals), assumed?.Numbers.Of(amount) ?? double.NaN);

    /// <summary>The mean of a share, in percent.</summary>
    public static Figure Percent(Amount amount, EnsembleResult result, Assumed? assumed) => new(
        Cell.Share(amount.Mean(result)), assumed?.Numbers.Of(amount) ?? double.NaN);

    /// <summary>The mean of one amount over the mean of another.</summary>
    public static Figure Ratio(
        Amount part, Amount of, EnsembleResult result, Assumed? assumed, Func<double, Cell> show) => new(
        show(part.Exists && of.Exists && of.Mean(result) is not 0 and var all ? part.Mean(result) / all : double.NaN),
        assumed?.Numbers.OfRatio(part, of) ?? double.NaN);
}
