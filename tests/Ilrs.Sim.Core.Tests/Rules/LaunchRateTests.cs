using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Production of a vehicle family: it grows, and a flight of several launches uses up as many turns.</summary>
public sealed class LaunchRateTests
{
    private const long Month = TestScenario.Month;

    [Fact]
    public void Launches_OfAGrowingFamily_FollowItsTurnarounds()
    {
        // First flight in month 6. One launch in 12 months at first, from month 18 on in 6, from month 30 on in 3: the
        // second launch is due after 12; the third, at 6, in month 24; then 30, 33 and 36.
        var family = new VehicleFamilyDefinition
        {
            Id = "v",
            Debut = TestScenario.At(6),
            Turnaround = Parameter.Of(12.0 * Month),
            LaterTurnarounds =
            [
                new TurnaroundStep(12 * Month, Parameter.Of(6.0 * Month)),
                new TurnaroundStep(24 * Month, Parameter.Of(3.0 * Month)),
            ],
        };
        Assert.Equal([6, 18, 24, 30, 33, 36], Launches(family, 6));
    }

    [Fact]
    public void Launch_AmidAChangeOfTheRate_CountsEachStretchOverItsOwnTurnaround()
    {
        // The second launch comes in month 8: four months make a third of twelve, two thirds of six make four more.
        var family = new VehicleFamilyDefinition
        {
            Id = "v",
            Turnaround = Parameter.Of(12.0 * Month),
            LaterTurnarounds = [new TurnaroundStep(4 * Month, Parameter.Of(6.0 * Month))],
        };
        Assert.Equal([0, 8, 14], Launches(family, 3));
    }

    [Theory]
    [InlineData(1, 8)] // one pad for two vehicles: both turnarounds one after the other
    [InlineData(2, 4)]
    [InlineData(3, 1)] // a pad is free
    public void Launch_AfterAFlightOfTwo_WaitsForBothTurnarounds(int pads, double launch)
    {
        var model = SimulationModel.Compile(TestScenario.Of(40) with
        {
            Vehicles =
            [
                new VehicleFamilyDefinition { Id = "v", Pads = pads, Turnaround = Parameter.Of(4.0 * Month) },
            ],
            Missions =
            [
                new MissionDefinition
                {
                    Id = "two",
                    Launch = TestScenario.At(0),
                    Vehicle = "v",
                    EarlierLaunches = [new EarlierLaunch("v", 0)],
                },
                new MissionDefinition { Id = "next", Launch = TestScenario.At(1), Vehicle = "v" },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(launch, new TrackedReader(model, "next", TrackedKind.Launch).Months(result));
    }

    private static double[] Launches(VehicleFamilyDefinition family, int count)
    {
        var ids = Enumerable.Range(0, count).Select(i => $"m{i}").ToList();
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Vehicles = [family],
            Missions =
            [
                .. ids.Select(x => new MissionDefinition { Id = x, Launch = TestScenario.At(0), Vehicle = "v" }),
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        return
        [
            .. ids.Select(x => Math.Round(new TrackedReader(model, x, TrackedKind.Launch).Months(result), 6)),
        ];
    }
}
