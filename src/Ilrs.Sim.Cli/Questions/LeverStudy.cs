using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// Changes one lever, branch or named uncertainty at a time, to its ends or values, and runs the same replications
/// again: draws are keyed, so only what the change causes differs. Uncertainties stand at their 10 % and 90 % points.
/// </summary>
internal sealed class LeverStudy(
    ScenarioSelection selection,
    ScenarioDocument document,
    string partner,
    EnsembleOptions options,
    int most,
    CancellationToken cancellation)
{
    // What the page says of levers ends with 2040; the unchanged scenario ends there too.
    private static readonly SimTime LastDate = Calendar.Gregorian.Date(2041, 1, 1);

    /// <summary>The unchanged scenario with the same replications.</summary>
    public LeverEffect? Base { get; private set; }

    /// <summary>Number of changed scenarios.</summary>
    public int Count => Math.Min(most, Changes().Count());

    /// <summary>Number of changes that were left out to bound the cost; levers come first.</summary>
    public int LeftOut => Changes().Count() - Count;

    /// <summary>Runs them all.</summary>
    /// <param name="progress">Takes the number of scenarios done.</param>
    public IReadOnlyList<LeverEffect> Run(Action<long> progress)
    {
        Base = Effect(new("", "", true, ""), document.Scenario);
        var effects = new List<LeverEffect>();
        foreach (var (change, scenario) in Changes().Take(most))
        {
            if (scenario() is { } changed)
            {
                effects.Add(Effect(change, changed));
            }

            progress(effects.Count);
        }

        return effects;
    }

    private LeverEffect Effect(Change change, Scenario scenario)
    {
        var ending = scenario with { Horizon = SimTime.Min(scenario.Horizon, LastDate) };
        var run = PartnerRun.Of(ending, partner, options, logged: false, null, cancellation);
        return new LeverEffect(
            change.Id,
            change.What,
            change.IsLever,
            change.Setting,
            run.Mean(run.ColumnOf("slots", 2035)),
            run.Mean(run.ColumnOf("graduates", 2035)),
            run.Mean(run.ColumnOf("hours", 2040)));
    }

    private IEnumerable<(Change Change, Func<Scenario?> Scenario)> Changes()
    {
        foreach (var lever in document.Levers)
        {
            IEnumerable<string> values = lever.Values.Count > 0 ? lever.Values : [lever.Low!, lever.High!];
            foreach (var value in values)
            {
                yield return (
                    new Change(lever.Id, lever.Meaning ?? lever.Id, true, value), () => WithLever(lever, value));
            }
        }

        foreach (var branch in document.Scenario.Branches.Where(x => x.Force is null))
        {
            foreach (var alternative in branch.Alternatives)
            {
                yield return (
                    new Change(branch.Id, branch.Name ?? branch.Id, false, alternative.Name ?? alternative.Id),
                    () => WithBranch(branch, alternative.Id));
            }
        }

        foreach (var uncertainty in document.Scenario.Uncertainties)
        {
            foreach (var (percent, word) in ((double, string)[])[(0.1, "low"), (0.9, "high")])
            {
                var value = uncertainty.Distribution.Quantile(percent);
                yield return (
                    new Change(
                        uncertainty.Id,
                        uncertainty.Id.Replace('-', ' '),
                        false,
                        string.Create(CultureInfo.InvariantCulture, $"{word} ({value:0.##})")),
                    () => WithUncertainty(uncertainty, value));
            }
        }
    }

    private Scenario? WithLever(Lever lever, string value)
    {
        var loaded = ScenarioLoader.Load(
            selection.Scenario, selection.Overlays, [.. selection.Sets, $"{lever.Id}={value}"]);
        return loaded.Document?.Scenario;
    }

    private Scenario WithBranch(BranchDefinition changed, string alternative) => document.Scenario with
    {
        Branches = [.. document.Scenario.Branches.Select(x => x == changed ? x with { Force = alternative } : x)],
    };

    private Scenario WithUncertainty(UncertaintyDefinition changed, double value) => document.Scenario with
    {
        Uncertainties =
        [
            .. document.Scenario.Uncertainties.Select(x => x == changed
                ? x with { Distribution = new ConstantDistribution(value), Group = null }
                : x),
        ],
    };

    private sealed record Change(string Id, string What, bool IsLever, string Setting);
}
