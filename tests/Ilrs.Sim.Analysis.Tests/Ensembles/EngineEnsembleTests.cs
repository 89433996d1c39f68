using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
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

    [Theory]
    [InlineData(3, 0, 1)] // the relay is there: the flight before came last
    [InlineData(7, 1, 0)] // it ended at month 6, the next one comes at month 9
    public void Ensemble_OfAFlightThatNeedsARelay_TellsTheRelayAsItsLastPrerequisite(
        double launch, long relay, long flight)
    {
        ModuleDefinition Relay(string id, double begins, double ends) => new()
        {
            Id = id,
            Commissioning = TestScenario.Seconds(begins * TestScenario.Month),
            Life = TestScenario.Seconds((ends - begins) * TestScenario.Month),
            Relays = [RelayClient.Lander],
        };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Modules = [Relay("first", 0, 6), Relay("next", 9, 20)],
            Missions =
            [
                new MissionDefinition { Id = "before", Launch = TestScenario.At(1) },
                new MissionDefinition
                {
                    Id = "lander",
                    Launch = TestScenario.At(launch),
                    Requires = TestScenario.When(("before", ConditionState.Arrived)),
                    Needs = new ConditionDefinition { Relay = RelayClient.Lander },
                },
            ],
            Milestones = [new MilestoneDefinition
            {
                Id = "landed", Condition = TestScenario.When(("lander", ConditionState.Arrived)),
            }],
        });
        var lander = Run(model, 1, 1).Prerequisites.Single(x => x.Item.Id == "lander").Prerequisites;
        Assert.Equal(["before", "first", "next"], lander.Select(x => x.Prerequisite.Id));
        Assert.Equal([flight, 0, relay], lander.Select(x => x.Last));
    }

    [Fact]
    public void Ensemble_OfAMilestoneThatAsksForAService_TellsWhatTheServiceRequired()
    {
        var flight = new MissionDefinition { Id = "flight", Launch = TestScenario.At(3) };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Missions = [flight],
            Modules = [new ModuleDefinition { Id = "plant" }],
            Services =
            [
                new ServiceDefinition
                {
                    Id = "oxygen",
                    Kind = ServiceKind.Oxygen,
                    Modules = ["plant"],
                    Rate = Parameter.Of(1.0),
                    Requires = TestScenario.When(("flight", ConditionState.Arrived)),
                },
            ],
            Milestones = [new MilestoneDefinition
            {
                Id = "served", Condition = TestScenario.When(("oxygen", ConditionState.Served)),
            }],
        });
        var served = Assert.Single(Run(model, 2, 1).Prerequisites, x => x.Item.Id == "served").Prerequisites;
        Assert.Equal([("flight", 2)], served.Select(x => (x.Prerequisite.Id, x.Last)));
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
