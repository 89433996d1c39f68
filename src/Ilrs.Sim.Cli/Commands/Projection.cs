using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Clusters;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Scenarios;

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
}
