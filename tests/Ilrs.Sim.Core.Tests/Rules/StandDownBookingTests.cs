using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>
/// A mission waits from month 4 for a family that is grounded from month 3 to 9, and a decision holds it up meanwhile:
/// what it waited while nobody flew is stand-down, not queue, also when withdrawal and pad cross each other.
/// </summary>
public sealed class StandDownBookingTests
{
    [Theory]
    [InlineData(5, 1, 9, 4)] // month 4 to 5 and 6 to 9
    [InlineData(5, 0, 9, 5)] // asks again before the answer to its withdrawal is there
    [InlineData(5, 6, 11, 1)] // the family flies again before the mission asks again
    [InlineData(9, 1, 10, 5)] // withdraws in the instant in which the pad is granted
    [InlineData(9, 0, 9, 5)] // the same, and asks again at once
    public void Mission_DelayedInTheQueueOfAGroundedFamily_BooksTheStandDown(
        double date, double months, double launch, double standDown)
    {
        var (result, tracked) = Run(date, months, turnaround: null, standDownAt: 3);
        Assert.Equal(launch, tracked.Months(result));
        Assert.Equal(TestScenario.At(standDown).Seconds, tracked.Held(result, DelayCause.StandDown));
        Assert.Equal(TestScenario.At(months).Seconds, tracked.Held(result, DelayCause.ProgrammeDecision));
        Assert.Equal(0, tracked.Held(result, DelayCause.VehicleQueue));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)] // the pad is granted in the same instant
    public void Mission_DelayedInTheQueueOfAFamilyThatFlies_BooksTheQueue(double date)
    {
        // The other mission takes the pad at month 4 for four months.
        var (result, tracked) = Run(date, 0, turnaround: 4, standDownAt: null);
        Assert.Equal(8, tracked.Months(result));
        Assert.Equal(TestScenario.At(4).Seconds, tracked.Held(result, DelayCause.VehicleQueue));
        Assert.Equal(0, tracked.Held(result, DelayCause.StandDown));
    }

    private static (ReplicationResult Result, TrackedReader Tracked) Run(
        double date, double months, double? turnaround, double? standDownAt)
    {
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Vehicles =
            [
                new VehicleFamilyDefinition
                {
                    Id = "v",
                    Turnaround = turnaround is { } length ? Parameter.Of(length * TestScenario.Month) : null,
                },
            ],
            Missions = turnaround is null ? [Mission("m", 2)] : [Mission("first", 1), Mission("m", 2)],
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "delay",
                    Date = TestScenario.At(date),
                    Kind = InterventionKind.DelayMission,
                    Target = "m",
                    Duration = TestScenario.At(months).Seconds,
                },
                .. standDownAt is { } at ? [StandDown(at)] : Array.Empty<InterventionDefinition>(),
            ],
        });
        return (new Simulator(model, 0).Run(0), new TrackedReader(model, "m", TrackedKind.Launch));
    }

    private static InterventionDefinition StandDown(double at) => new()
    {
        Id = "grounded",
        Date = TestScenario.At(at),
        Kind = InterventionKind.StandDown,
        Target = "v",
        Duration = TestScenario.At(6).Seconds,
    };

    private static MissionDefinition Mission(string id, int priority) => new()
    {
        Id = id, Launch = TestScenario.At(4), Vehicle = "v", Priority = priority,
    };
}
