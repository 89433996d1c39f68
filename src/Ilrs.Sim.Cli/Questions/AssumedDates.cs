using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// How much of dates and of chances to meet them rests on assumptions: some replications beside the same ones with
/// every assumption at its median. What is rare among both must not decide, so both are the very same replications.
/// </summary>
/// <param name="All">Replications as they are.</param>
/// <param name="Settled">The same with every assumption at its median.</param>
internal sealed record AssumedDates(DateSample All, DateSample Settled)
{
    private const int Fewest = 5; // below, a chance says nothing of its variance

    /// <summary>The share of a date's variance; not a number where it does not vary.</summary>
    /// <param name="tracked">Index of the item.</param>
    public double OfDate(int tracked) => AssumedShare.Of(All.Variance(tracked), Settled.Variance(tracked));

    /// <summary>
    /// The share of the variance of a date that is met or not; not a number where it is so rarely met, or missed, that
    /// the replications cannot tell.
    /// </summary>
    /// <param name="tracked">Index of the item.</param>
    /// <param name="date">The date that is met or not.</param>
    public double OfChance(int tracked, SimTime date)
    {
        var met = All.Before(tracked, date);
        return Math.Min(met.Count, met.Of - met.Count) < Fewest
            ? double.NaN
            : AssumedShare.OfChance(met.Share, Settled.Before(tracked, date).Share);
    }
}
