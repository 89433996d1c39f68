using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>One run, and the proof that it came to what the plain ensemble gives.</summary>
internal static class RunProof
{
    /// <summary>The run: long enough to lose silos under way.</summary>
    public static RunRequest Request { get; } = new()
    {
        Scenario = new ScenarioChoice { Name = "programme-2026" },
        Replications = 1_000,
        Seed = 32,
    };

    private static readonly Lazy<EnsembleResult> Plain = new(() => EnsembleRunner.Run(
        EngineReplications.Of(BuiltIn.Programme, Request.Seed),
        new EnsembleOptions { Replications = Request.Replications, Seed = Request.Seed }));

    /// <summary>The result is that of the plain ensemble, to the bit.</summary>
    public static void IsPlain(EnsembleResult result) => EnsembleAssert.Same(Plain.Value, result);
}
