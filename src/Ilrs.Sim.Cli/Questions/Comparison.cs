using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Ledger;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Two scenarios run with the same draws, replication by replication.</summary>
internal sealed record Comparison
{
    /// <summary>The first scenario.</summary>
    public required ComparedSide A { get; init; }

    /// <summary>The second scenario.</summary>
    public required ComparedSide B { get; init; }

    /// <summary>What the first gave.</summary>
    public required ComparedSamples OfA { get; init; }

    /// <summary>What the second gave.</summary>
    public required ComparedSamples OfB { get; init; }

    /// <summary>The first replications of both again, with every assumption at its median; null for none.</summary>
    public required (ComparedSamples A, ComparedSamples B)? Settled { get; init; }

    /// <summary>Number of pairs, and seed.</summary>
    public required EnsembleOptions Options { get; init; }

    /// <summary>First and last year of what partners get.</summary>
    public required (int First, int Last) Years { get; init; }

    /// <summary>Dates at or after it count as never: the earlier horizon of both.</summary>
    public SimTime Horizon => OfA.Scenario.Horizon;

    /// <summary>The calendar of both.</summary>
    public Calendar Calendar => OfA.Scenario.Calendar;

    /// <summary>Runs two scenarios.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="options">Number of replications of each, seed and threads.</param>
    /// <param name="settled">How many of the first replications run again with assumptions at their medians.</param>
    /// <param name="lastYear">Last year of what partners get; null: the year in which the earlier horizon lies.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="CliException">The scenarios have no calendar or no time in common.</exception>
    public static Comparison Of(
        ComparedSide a,
        ComparedSide b,
        EnsembleOptions options,
        long settled,
        int? lastYear,
        CliConsole console,
        CancellationToken cancellation)
    {
        var (first, second) = InCommon(a.Document.Scenario, b.Document.Scenario);
        var years = YearsOf(first, second, lastYear);
        var again = options with { Replications = Math.Min(settled, options.Replications) };
        using var bar = new ProgressBar(console, 2 * (options.Replications + again.Replications));
        var done = 0L;
        ComparedSamples Run(Scenario scenario, EnsembleOptions asked)
        {
            var before = done;
            var samples = ComparedSamples.Of(scenario, asked, years, x => bar.Show(before + x), cancellation);
            done += asked.Replications;
            return samples;
        }

        Scenario Frozen(ComparedSide side) =>
            AssumptionFreeze.Apply(side.Document).Scenario with { Horizon = first.Horizon };
        return new Comparison
        {
            A = a,
            B = b,
            OfA = Run(first, options),
            OfB = Run(second, options),
            Settled = again.Replications > 1 ? (Run(Frozen(a), again), Run(Frozen(b), again)) : null,
            Options = options,
            Years = years,
        };
    }

    /// <summary>A difference, and the share of its variance that rests on assumptions.</summary>
    /// <param name="read">Takes a number of every replication of the first (false) or second (true) scenario.</param>
    public (PairedDifference Difference, double Assumed) Difference(Func<ComparedSamples, bool, double[]> read)
    {
        var difference = PairedDifference.Of(read(OfA, false), read(OfB, true));
        if (Settled is not { } settled || difference.IsNone)
        {
            return (difference, double.NaN);
        }

        // What is rare must not decide, so both variances are those of the very same replications.
        var left = PairedDifference.Of(read(settled.A, false), read(settled.B, true));
        var count = (int)left.Moments.Count;
        var same = PairedDifference.Of(read(OfA, false).AsSpan(0, count), read(OfB, true).AsSpan(0, count));
        return (difference, AssumedShare.Of(Variance(same), Variance(left)));
    }

    private static double Variance(PairedDifference difference) =>
        difference.Moments.StandardDeviation * difference.Moments.StandardDeviation;

    private static (Scenario A, Scenario B) InCommon(Scenario a, Scenario b)
    {
        if (a.Calendar != b.Calendar)
        {
            throw new CliException(
                ExitCode.Usage, $"A and B: found {a.Id} and {b.Id} with different calendars, expected one calendar");
        }

        var (start, end) = (SimTime.Max(a.Start, b.Start), SimTime.Min(a.Horizon, b.Horizon));
        return start < end
            ? (a with { Horizon = end }, b with { Horizon = end })
            : throw new CliException(
                ExitCode.Usage,
                $"A and B: found {Time(a)} and {Time(b)}, expected scenarios that have some time in common");
    }

    // Where one begins later, whole years that both have; else from their beginning.
    private static (int First, int Last) YearsOf(Scenario a, Scenario b, int? last)
    {
        var calendar = a.Calendar;
        var late = calendar.DateOf(SimTime.Max(a.Start, b.Start));
        var whole = calendar.Date(late.Year, 1, 1) == SimTime.Max(a.Start, b.Start);
        var first = a.Start == b.Start || whole ? late.Year : late.Year + 1;
        var end = calendar.DateOf(a.Horizon + -1).Year;
        var chosen = last ?? end;
        return chosen >= first && chosen <= end
            ? (first, chosen)
            : throw new CliException(ExitCode.Usage, $"--by: found {chosen}, expected a year from {first} to {end}");
    }

    private static string Time(Scenario scenario) =>
        $"{scenario.Id} from {scenario.Calendar.Format(scenario.Start)} "
        + $"to {scenario.Calendar.Format(scenario.Horizon)}";
}
