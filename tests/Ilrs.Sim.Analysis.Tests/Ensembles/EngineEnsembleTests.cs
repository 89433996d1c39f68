using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Analysis.Tests.Ensembles;

/// <summary>Ensembles of the engine: the same to the bit for any number of threads, and for any driver.</summary>
public sealed class EngineEnsembleTests
{
    private const ulong Seed = 21;

    [Fact]
    public void Ensemble_OfTheReferenceCampaign_IsTheSameForOneTwoAndEightThreads() =>
        SameForAnyThreads(BuiltIn.ReferenceCampaign, 300);

    [Fact]
    public void Ensemble_OfTheProgramme_IsTheSameForOneTwoAndEightThreads() =>
        SameForAnyThreads(BuiltIn.Programme, 150);

    [Fact]
    public void Ensemble_OfGeneratedScenarios_IsTheSameForOneTwoAndEightThreads()
    {
        for (var i = 0; i < 5; i++)
        {
            var scenario = ScenarioGenerator.Generate(TestSeed.For($"ensemble/{i}"));
            SameForAnyThreads(SimulationModel.Compile(scenario), 130);
        }
    }

    [Fact]
    public void Ensemble_OfMailboxes_HasTheFingerprintOfTheInProcessLoop()
    {
        for (var i = 0; i < 3; i++)
        {
            var scenario = ScenarioGenerator.Generate(TestSeed.For($"ensemble/{i}"));
            var model = SimulationModel.Compile(scenario);
            var source = EngineReplications.Of(model, Seed) with
            {
                OpenWorker = () => index => new MailboxDriver((ulong)index).Run(model, Seed, index),
            };
            Assert.Equal(Run(model, 20, 1).Fingerprint, EnsembleRunner.Run(source, Options(20, 2)).Fingerprint);
        }
    }

    private static void SameForAnyThreads(SimulationModel model, int replications)
    {
        var one = Run(model, replications, 1);
        foreach (var threads in new[] { 2, 8 })
        {
            var other = Run(model, replications, threads);
            Assert.Equal(one.Fingerprint, other.Fingerprint);
            Assert.Equal(one.Handled, other.Handled);
            Assert.Equal(one.Cells, other.Cells);
        }

        var serial = UInt128.Zero;
        var simulator = new Simulator(model, Seed);
        for (var i = 0; i < replications; i++)
        {
            serial = Fingerprints.Fold(serial, simulator.Run(i).Fingerprint);
        }

        Assert.Equal(serial, one.Fingerprint);
    }

    private static EnsembleResult Run(SimulationModel model, int replications, int threads) =>
        EnsembleRunner.Run(EngineReplications.Of(model, Seed), Options(replications, threads));

    private static EnsembleOptions Options(int replications, int threads) =>
        new() { Replications = replications, Seed = Seed, Threads = threads };
}
