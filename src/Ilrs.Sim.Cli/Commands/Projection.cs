using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Clusters;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Ledger;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>A scenario with what its ensemble gave.</summary>
/// <param name="Document">The scenario.</param>
/// <param name="Model">The compiled scenario.</param>
/// <param name="Result">The ensemble.</param>
internal sealed record Projection(ScenarioDocument Document, SimulationModel Model, EnsembleResult Result)
{
    /// <summary>Runs the ensemble of a loaded scenario, with a progress bar where somebody can see it.</summary>
    public static Projection Run(
        ScenarioDocument document,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        var model = ScenarioAccess.Compile(document);
        using var bar = new ProgressBar(console, options.Replications);
        var source = EngineReplications.Of(model, options.Seed);
        return new Projection(document, model, EnsembleRunner.Run(source, options, bar.Show, cancellation));
    }

    /// <summary>
    /// Runs the ensemble within the tool, and its first replications once more with every assumption at its median.
    /// </summary>
    /// <param name="document">The scenario.</param>
    /// <param name="options">Number of replications, seed and threads.</param>
    /// <param name="again">How many run once more; 0 for none.</param>
    /// <param name="console">Shows progress.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The projection, and what rests on assumptions; null where nothing ran once more.</returns>
    public static (Projection All, Assumed? Assumed) RunWithAssumed(
        ScenarioDocument document,
        EnsembleOptions options,
        long again,
        CliConsole console,
        CancellationToken cancellation)
    {
        var few = options with { Replications = Math.Min(options.Replications, again) };
        var (scenario, frozen) = AssumptionFreeze.Apply(document);
        if (few.Replications < 2 || frozen.Count == 0)
        {
            return (Run(document, options, console, cancellation), null);
        }

        var (model, settled) = (ScenarioAccess.Compile(document), SimulationModel.Compile(scenario));
        var (dates, datesLeft) = (Sample(model, few), Sample(settled, few));
        var numbers = new NumberSample(model.Layout, few.Replications);
        var numbersLeft = new NumberSample(settled.Layout, few.Replications);
        EnsembleResult Ensemble(SimulationModel of, DateSample keep, NumberSample count, EnsembleOptions asked)
        {
            using var bar = new ProgressBar(console, asked.Replications);
            var source = count.Keeping(keep.Keeping(EngineReplications.Of(of, options.Seed)));
            return EnsembleRunner.Run(source, asked, bar.Show, cancellation);
        }

        var result = Ensemble(model, dates, numbers, options);
        Ensemble(settled, datesLeft, numbersLeft, few);
        return (
            new Projection(document, model, result),
            new Assumed(new AssumedDates(dates, datesLeft), new AssumedNumbers(numbers, numbersLeft)));
    }

    /// <summary>Runs the ensemble on a cluster; the numbers are the same to the last bit.</summary>
    public static async Task<Projection> RunOnAsync(
        ClusterAddress address,
        ScenarioDocument document,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        await using var cluster = await ClusterAccess.ConnectAsync(address, cancellation);
        var runs = cluster.Runs;
        var run = HostFailure.Value(await runs.SubmitAsync(new RunRequest
        {
            Scenario = new ScenarioChoice { Name = document.Scenario.Id, Text = document.DocumentText },
            Replications = options.Replications,
            Seed = options.Seed,
        }));
        try
        {
            using var bar = new ProgressBar(console, options.Replications);
            await foreach (var status in runs.WatchAsync(run.Id, cancellation))
            {
                if (status.Done > 0)
                {
                    bar.Show(status.Done);
                }
            }

            var result = HostFailure.Value(await runs.ResultAsync(run.Id, cancellation));
            return new Projection(document, ScenarioAccess.Compile(document), result);
        }
        finally
        {
            await runs.RemoveAsync(run.Id); // cancels it where it is not over
        }
    }

    private static DateSample Sample(SimulationModel model, EnsembleOptions options) =>
        new(model.Layout, model.Scenario.Horizon, options.Replications);
}
