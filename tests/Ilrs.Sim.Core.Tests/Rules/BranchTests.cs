using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Branches: one alternative a replication, by weight; what the others say does not happen.</summary>
public sealed class BranchTests
{
    private const int Count = 4_000;
    private static readonly ulong Seed = TestSeed.For("branches");

    [Fact]
    public void Alternatives_OverManyReplications_ComeAsOftenAsTheirWeights()
    {
        var model = SimulationModel.Compile(Scenario(null));
        var launches = Replications.Read(model, Seed, Count, Launch(model, "m").Months);
        Statistically.ChanceIs(0.5, launches.Count(x => x == 6), Count);
        Statistically.ChanceIs(0.35, launches.Count(x => x == 18), Count);
        Statistically.ChanceIs(0.15, launches.Count(x => x > 1_000), Count);
    }

    [Theory]
    [InlineData("flies", 6)]
    [InlineData("moves", 18)]
    [InlineData("none", null)]
    public void Branch_Forced_TakesOneAlternativeInEveryReplication(string forced, int? month)
    {
        var model = SimulationModel.Compile(Scenario(forced));
        Replications.Visit(model, Seed, 20, result =>
        {
            var date = Launch(model, "m").Date(result);
            Assert.Equal(month, date.IsNever ? null : (int?)Launch(model, "m").Months(result));
            Assert.Equal(forced == "moves", !Launch(model, "closed").Date(result).IsNever);
        });
    }

    [Fact]
    public void Branch_InThePlan_TakesTheLikeliest()
    {
        var model = SimulationModel.Compile(Scenario(null));
        Assert.Equal(6, Launch(model, "m").Months(new Simulator(model, Seed).Run(0, RunMode.Plan)));
    }

    [Fact]
    public void Mission_ThatIsClosed_ExistsFromItsNewMissionOnWithItsNewDate()
    {
        var scenario = Scenario("flies") with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "open",
                    Kind = InterventionKind.NewMission,
                    Target = "closed",
                    Date = TestScenario.At(5),
                    Launch = TestScenario.At(15),
                },
            ],
        };
        var model = SimulationModel.Compile(scenario);
        Assert.Equal(15, Launch(model, "closed").Months(new Simulator(model, Seed).Run(0)));
    }

    [Theory]
    [InlineData(2, 20, 20)] // idle
    [InlineData(5, 20, 20)] // development
    [InlineData(9, 20, 20)] // integration
    [InlineData(11.5, 20, 20)] // campaign
    [InlineData(2, 9, 10)] // earlier: development begins at once, and the work takes its time
    [InlineData(5, 9, 12)] // earlier, but the work has begun
    [InlineData(13, 20, 12)] // it has flown
    public void Mission_Moved_IsReadyOnItsNewDate(double date, double to, double launch)
    {
        var mission = new MissionDefinition
        {
            Id = "m",
            Launch = TestScenario.At(12),
            Lead = TestScenario.At(4).Seconds,
            Integration = TestScenario.At(2).Seconds,
            Campaign = TestScenario.At(2).Seconds,
        };
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Missions = [mission],
            Interventions = [Change("move", InterventionKind.MoveMission, date) with { Launch = TestScenario.At(to) }],
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(launch, Launch(model, "m").Months(result));
    }

    private static TrackedReader Launch(SimulationModel model, string id) => new(model, id, TrackedKind.Launch);

    private static InterventionDefinition Change(string id, InterventionKind kind, double month) => new()
    {
        Id = id, Kind = kind, Target = "m", Date = TestScenario.At(month),
    };

    private static Scenario Scenario(string? forced) => TestScenario.Of(60) with
    {
        Missions =
        [
            new MissionDefinition { Id = "m", Launch = TestScenario.At(6) },
            new MissionDefinition { Id = "closed", Launch = TestScenario.At(24), Closed = true },
        ],
        Branches =
        [
            new BranchDefinition
            {
                Id = "question",
                Force = forced,
                Alternatives =
                [
                    new AlternativeDefinition { Id = "flies", Weight = 10 },
                    new AlternativeDefinition
                    {
                        Id = "moves",
                        Weight = 7,
                        Interventions =
                        [
                            Change("later", InterventionKind.MoveMission, 2) with { Launch = TestScenario.At(18) },
                            Change("opens", InterventionKind.NewMission, 2) with { Target = "closed" },
                        ],
                    },
                    new AlternativeDefinition
                    {
                        Id = "none", Weight = 3, Interventions = [Change("end", InterventionKind.CancelMission, 3)],
                    },
                ],
            },
        ],
    };
}
