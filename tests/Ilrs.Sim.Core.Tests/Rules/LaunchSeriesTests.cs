using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Missions that need several launches: all must succeed, the last within a gap of the first.</summary>
public sealed class LaunchSeriesTests
{
    // Two launches before the last, one and two months apart: months 9, 10 and 12.
    private static readonly MissionDefinition Mission = new()
    {
        Id = "m",
        Launch = TestScenario.At(12),
        Vehicle = "c",
        EarlierLaunches = [new EarlierLaunch("a", TestScenario.Month), new EarlierLaunch("b", 2 * TestScenario.Month)],
        Campaign = TestScenario.Month,
        Transfer = TestScenario.Month,
        Rebuild = Parameter.Of(5.0 * TestScenario.Month),
    };

    [Fact]
    public void Launches_WhenNothingIsLate_TakePlaceAsPlanned()
    {
        var (_, result, tracked) = Run(Mission);
        Assert.Equal(12, tracked.Months(result));
        Assert.Equal(0, tracked.Held(result));
    }

    [Theory]
    [InlineData("a", 9, 9 + 5 + 3)] // lost at the first launch
    [InlineData("b", 10, 10 + 5 + 3)]
    [InlineData("c", 12, 12 + 5 + 3)] // all three are flown again
    public void Launch_ThatFails_LosesTheWholeFlight(string vehicle, double lost, double launch)
    {
        var (model, result, tracked) = Run(Mission, vehicle, lost);
        Assert.Equal(launch, tracked.Months(result));
        Assert.Equal(TestScenario.At(launch - 12).Seconds, tracked.Held(result, DelayCause.LaunchFailure));
        Assert.Equal(1, new MetricReader(model, MetricCatalogue.Losses, "m", null).Sum(result));
    }

    [Theory]
    [InlineData(3.5, 20.5)] // at month 12.5 what waits since month 9 is lost: rebuilt by 17.5, and three months more
    [InlineData(5.0, 13.5)] // c flies again in time
    [InlineData(null, 13.5)] // it waits
    public void Launch_ThatComesTooLate_LosesWhatWaits(double? gap, double launch)
    {
        // The family of the last launch stands down from month 11 to 13.5.
        var mission = Mission with { Gap = gap is { } months ? TestScenario.At(months).Seconds : null };
        var (_, result, tracked) = Run(mission, standDown: 2.5);
        Assert.Equal(launch, tracked.Months(result));
        Assert.Equal(tracked.Held(result), tracked.Date(result) - mission.Launch);
    }

    [Theory]
    [InlineData(2, 14, 15)] // one pad is taken until month 14: both launches wait for two free ones
    [InlineData(3, 11, 12)] // two are free
    [InlineData(1, 14, 15)] // a single pad gives both vehicles at its turn
    public void Launches_OnOneFamily_BeginWhenAllTheirVehiclesAreThere(int pads, double first, double last)
    {
        var mission = Mission with
        {
            Vehicle = "a", EarlierLaunches = [new EarlierLaunch("a", TestScenario.Month)], Gap = 2 * TestScenario.Month,
        };
        var before = new MissionDefinition { Id = "before", Launch = TestScenario.At(8), Vehicle = "a" };
        var scenario = Scenario(mission, _ => 1, null);
        var model = SimulationModel.Compile(scenario with
        {
            Missions = [mission, before],
            Vehicles =
            [
                new VehicleFamilyDefinition
                {
                    Id = "a", Pads = pads, Turnaround = Parameter.Of(6.0 * TestScenario.Month),
                },
            ],
        });
        var trace = new List<TraceEvent>();
        var result = new Simulator(model, 0).Run(0, trace: trace);
        double[] launches = [first, last];
        Assert.Equal(launches, trace.Where(x => x.Kind == "launched" && x.Entity == "m")
            .Select(x => x.Time.Seconds / (double)TestScenario.Month));
        Assert.Equal(
            TestScenario.At(last - 12).Seconds,
            new TrackedReader(model, "m", TrackedKind.Launch).Held(result, DelayCause.VehicleQueue));
    }

    [Fact]
    public void Loss_OfACoinForEachLaunch_HappensUnlessAllSucceed()
    {
        var mission = Mission with { OnFailure = FailurePolicy.GiveUp };
        var model = SimulationModel.Compile(Scenario(mission, _ => 0.8, null));
        var flown = Replications.Read(model, TestSeed.Of(), 20_000, x => x.Dates[0].IsNever ? 0 : 1);
        Statistically.ChanceIs(0.8 * 0.8 * 0.8, (long)flown.Sum(), flown.Length);
    }

    private static (SimulationModel Model, ReplicationResult Result, TrackedReader Tracked) Run(
        MissionDefinition mission, string? failing = null, double lost = 0, double? standDown = null)
    {
        var scenario = Scenario(mission, _ => 1, standDown);
        if (failing is not null)
        {
            // The family always fails; after the first loss the outcome is forced.
            scenario = Scenario(mission, x => x == failing ? 0 : 1, standDown) with
            {
                Interventions =
                [
                    new InterventionDefinition
                    {
                        Id = "then-it-flies",
                        Date = TestScenario.At(lost + 0.5),
                        Kind = InterventionKind.ForceOutcome,
                        Target = "m",
                        Outcome = ForcedOutcome.Success,
                    },
                ],
            };
        }

        var model = SimulationModel.Compile(scenario);
        return (model, new Simulator(model, 0).Run(0), new TrackedReader(model, "m", TrackedKind.Launch));
    }

    private static Scenario Scenario(MissionDefinition mission, Func<string, double> chance, double? standDown) =>
        TestScenario.Of(60) with
        {
            Vehicles = [.. new[] { "a", "b", "c" }.Select(x => new VehicleFamilyDefinition
            {
                Id = x, Reliability = Parameter.Of(chance(x)),
            })],
            Missions = [mission],
            Interventions = standDown is not { } months ? [] :
            [
                new InterventionDefinition
                {
                    Id = "grounded",
                    Date = TestScenario.At(11),
                    Kind = InterventionKind.StandDown,
                    Target = "c",
                    Duration = TestScenario.At(months).Seconds,
                },
            ],
        };
}
