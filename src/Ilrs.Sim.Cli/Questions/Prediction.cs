using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Studies;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What a built-in scenario says of one measure.</summary>
/// <param name="P10">10 % quantile; positive infinity where it is censored.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">90 % quantile.</param>
/// <param name="Mean">Mean: the chance of what happens or not.</param>
/// <param name="Missing">Why there is nothing; empty when there is.</param>
internal sealed record Prediction(double P10, double P50, double P90, double Mean, string Missing)
{
    private const int FewestReplications = 10; // below, quantiles of 10 and 90 % say nothing

    /// <summary>Runs a scenario once for several measures.</summary>
    /// <param name="scenario">Name of the built-in scenario.</param>
    /// <param name="overlays">Names of overlays.</param>
    /// <param name="measures">The measures as written.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>A prediction for each measure, and the scenario's calendar.</returns>
    public static (IReadOnlyList<Prediction> Predictions, Calendar Calendar) Of(
        string scenario,
        IReadOnlyList<string> overlays,
        IReadOnlyList<string> measures,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        if (!BuiltInScenarios.Contains(scenario))
        {
            var none = Nothing($"the scenario {scenario} is not built in");
            return ([.. measures.Select(_ => none)], Calendar.Gregorian);
        }

        var document = ScenarioAccess.Load(new ScenarioSelection(scenario, overlays, []));
        var model = SimulationModel.Compile(document.Scenario);
        var found = measures
            .Select(text => (Measure: Measure.Find(model, text, out var missing), Missing: missing))
            .ToList();
        if (found.All(x => x.Measure is null))
        {
            return ([.. found.Select(x => Nothing(x.Missing))], document.Scenario.Calendar);
        }

        using var bar = new ProgressBar(console, options.Replications);
        var samples = SampleRunner.Run(
            model,
            options,
            found.Count,
            (result, _, numbers) =>
            {
                for (var i = 0; i < found.Count; i++)
                {
                    numbers[i] = found[i].Measure?.Read(result) ?? 0;
                }
            },
            log: false,
            bar.Show,
            cancellation);
        return (
            [
                .. found.Select((x, i) => x.Measure is not { } measure
                    ? Nothing(x.Missing)
                    : measure.IsConditional
                    ? Conditional(samples.Column(i))
                    : new Prediction(
                        samples.Quantile(i, 10),
                        samples.Quantile(i, 50),
                        samples.Quantile(i, 90),
                        samples.Mean(i),
                        "")),
            ],
            document.Scenario.Calendar);
    }

    // Of the replications that have the number.
    private static Prediction Conditional(double[] all)
    {
        double[] values = [.. all.Where(x => !double.IsNaN(x)).Order()];
        if (values.Length < FewestReplications)
        {
            return Nothing($"only {values.Length} of {all.Length} replications have it");
        }

        double Quantile(int percent) => values[Math.Max(1, ((values.Length * percent) + 99) / 100) - 1];
        return new Prediction(Quantile(10), Quantile(50), Quantile(90), values.Average(), "");
    }

    private static Prediction Nothing(string why) => new(double.NaN, double.NaN, double.NaN, double.NaN, why);
}
