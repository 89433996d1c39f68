using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
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
}
