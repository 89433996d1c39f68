using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Every second of lateness has a cause, in every replication of a campaign that knows all causes.</summary>
public sealed class LatenessTests
{
    private static readonly SimulationModel Model = SimulationModel.Compile(Campaign());

    private static SlipDefinition Slip => new()
    {
        MonthlyChance = 0.1, Size = Months(new UniformDistribution(0, 4)),
    };

    [Fact]
    public void MissionDate_LessItsHeldSeconds_IsTheSameInEveryReplication()
    {
        var simulator = new Simulator(Model, TestSeed.Of());
        var tracked = Model.Layout.Tracked;
        var seen = new HashSet<DelayCause>();
        for (var n = -1; n < 500; n++)
        {
            var result = n < 0 ? simulator.Run(0, RunMode.Plan) : simulator.Run(n);
            for (var i = 0; i < tracked.Count; i++)
            {
                if (tracked[i].Kind is TrackedKind.Milestone || result.Dates[i].IsNever)
                {
                    continue;
                }

                var row = result.Held.AsSpan(i * ReplicationResult.CauseCount, ReplicationResult.CauseCount);
                var held = row.ToArray().Sum();
                seen.UnionWith(Enum.GetValues<DelayCause>().Where(x => result.Held[HeldCell(i, x)] > 0));
                Assert.Equal(Undisturbed(tracked[i]), (result.Dates[i] - Model.Scenario.Start) - held);
            }
        }

        // The campaign holds something by each cause that a mission or module can have.
        var expected = Enum.GetValues<DelayCause>().Except([DelayCause.Float, DelayCause.Repair]);
        Assert.Equal(expected.Order(), seen.Order());
    }

    [Fact]
    public void LatenessLines_OfEveryItem_SumToItsLatenessExactly()
    {
        var plan = new Simulator(Model, 0).Run(0, RunMode.Plan);
        var lines = new long[ReplicationResult.CauseCount];
        var explained = 0;
        Replications.Visit(Model, TestSeed.Of(), 500, result =>
        {
            for (var i = 0; i < result.Dates.Length; i++)
            {
                if (Lateness.TryExplain(Model.Layout.Tracked, result, plan, i, lines))
                {
                    explained++;
                    Assert.Equal(result.Dates[i] - plan.Dates[i], lines.Sum());
                    if (Model.Layout.Tracked[i].Kind is TrackedKind.Launch or TrackedKind.Arrival)
                    {
                        Assert.Equal(0, lines[(int)DelayCause.Float]);
                    }
                }
            }
        });

        Assert.True(explained > 4_000);
    }

    private static int HeldCell(int item, DelayCause cause) => (item * ReplicationResult.CauseCount) + (int)cause;

    private static long Undisturbed(TrackedItem item)
    {
        var mission = Model.Scenario.Missions.SingleOrDefault(x => x.Id == item.Id);
        return item.Kind switch
        {
            TrackedKind.Launch => mission!.Launch.Seconds,
            TrackedKind.Arrival => mission!.Launch.Seconds + mission.Transfer,
            _ => 5 * TestScenario.Month, // medians of deployment and commissioning
        };
    }

    private static Scenario Campaign()
    {
        var missions = Enumerable.Range(0, 6).Select(i => new MissionDefinition
        {
            Id = $"m{i}",
            Launch = TestScenario.At(20 + (7 * i)),
            Lead = TestScenario.At(14).Seconds,
            Integration = 50 * TestScenario.Day,
            Campaign = 20 * TestScenario.Day,
            Transfer = 5 * TestScenario.Day,
            Grace = TestScenario.At(3).Seconds,
            Vehicle = "v",
            EarlierLaunches = i is 2 or 3 ? [new EarlierLaunch("v", 20 * TestScenario.Day)] : [],
            Gap = i is 3 ? TestScenario.At(5).Seconds : null,
            Windows = i % 2 == 0 ? [new LaunchWindow(3, 10, 6, 20), new LaunchWindow(11, 1, 1, 15)] : [],
            Landing = Parameter.Of(0.8),
            Rebuild = Months(new UniformDistribution(4, 12)),
            OnFailure = i == 2 ? FailurePolicy.HandOver : FailurePolicy.Refly,
            HandOverTo = i == 2 ? "m5" : null,
            SlipClass = i < 3 ? "moving" : null,
            Slips = i < 3 ? [] : [Slip],
            Inputs =
            [
                new InputDefinition { Resource = "funding", Total = 14 },
                new InputDefinition { Resource = "personnel", Total = 14, Profile = SpendingProfile.Middle },
            ],
            Requires = i == 4 ? TestScenario.When(("m1", ConditionState.Arrived)) : null,
            Slots = new SlotOffer { Count = 1 },
        });
        return TestScenario.Of(400) with
        {
            Resources =
            [
                new ResourceDefinition { Id = "funding", Unit = "MUSD" },
                new ResourceDefinition { Id = "personnel", Unit = "person-months", Expires = true },
            ],
            Partners = [Payer()],
            Vehicles = [new VehicleFamilyDefinition
            {
                Id = "v",
                Turnaround = Months(new UniformDistribution(3, 6)),
                Reliability = Parameter.Of(0.8),
                StandDown = Months(new UniformDistribution(3, 12)),
            }],
            Missions = [.. missions],
            SlipClasses =
            [
                new SlipClassDefinition
                {
                    Id = "moving",
                    Moves =
                    [
                        Slip with { Id = "both", Earlier = 0.3 },
                        Slip with { Id = "wait", Stage = SlipStage.Wait, Earlier = 0.1 },
                    ],
                    Reviews =
                    [
                        new ReviewDefinition
                        {
                            Id = "review",
                            Date = TestScenario.At(15),
                            Chance = 0.5,
                            Share = Parameter.Of(new UniformDistribution(0, 1)),
                        },
                    ],
                },
            ],
            Modules = [Module("a", "m3"), Module("b", "m2")],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "both",
                    Condition = TestScenario.When(
                        ("a", ConditionState.Commissioned), ("b", ConditionState.Commissioned)),
                    HoldFor = TestScenario.Month,
                },
            ],
            Interventions = [.. Enumerable.Range(0, 6).Select(i => new InterventionDefinition
            {
                Id = $"delay-{i}",
                Date = TestScenario.At(2.5 + (9.5 * i)),
                Kind = InterventionKind.DelayMission,
                Target = $"m{i}",
                Duration = TestScenario.At(1.5).Seconds,
            })],
        };
    }

    private static PartnerDefinition Payer() => new()
    {
        Id = "payer",
        Pledges =
        [
            Pledge("funding", new UniformDistribution(0.2, 2.2)),
            Pledge("personnel", new UniformDistribution(0.5, 4.5)),
        ],
        Instruments = [.. Enumerable.Range(0, 6).Select(i => new InstrumentDefinition
        {
            Id = $"guest-{i}",
            Awarded = $"m{i}",
            Ready = TestScenario.At(10 + (7 * i)),
            Lateness = Months(new UniformDistribution(0, 20)),
        })],
    };

    private static PledgeDefinition Pledge(string resource, Distribution monthly) => new()
    {
        Id = resource, Resource = resource, Monthly = Parameter.Of(monthly),
    };

    private static ModuleDefinition Module(string id, string mission) => new()
    {
        Id = id,
        Requires = TestScenario.When((mission, ConditionState.Arrived)),
        Deployment = Months(new UniformDistribution(1, 5)),
        Commissioning = Months(new UniformDistribution(1, 3)),
    };

    private static Parameter Months(Distribution months) => Parameter.Of(months) with { Factor = TestScenario.Month };
}
