using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Launch windows, yearly and dated.</summary>
public sealed class LaunchWindowTests
{
    [Theory]
    [InlineData("2030-01-20", "2030-02-01")] // waits for the window to open
    [InlineData("2030-02-01", "2030-02-01")] // the first day
    [InlineData("2030-03-30", "2030-03-30")] // amid the window
    [InlineData("2030-03-31", "2030-03-31")] // the last day
    [InlineData("2030-04-01", "2030-11-15")] // the day after: the other window
    [InlineData("2030-12-31", "2030-12-31")] // amid the window that spans the turn of the year
    [InlineData("2031-01-10", "2031-01-10")]
    [InlineData("2031-01-11", "2031-02-01")]
    public void Launch_WhenReady_TakesPlaceAtTheFirstDayInsideAWindow(string ready, string launched)
    {
        var model = Model(new MissionDefinition { Id = "m", Launch = Date(ready) });
        var tracked = new TrackedReader(model, "m", TrackedKind.Launch);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(launched, Calendar.Gregorian.Format(tracked.Date(result)));
        Assert.Equal(Date(launched) - Date(ready), tracked.Held(result, DelayCause.LaunchWindow));
    }

    [Theory]
    [InlineData("2030-01-20", "2030-06-01")] // before the first opening
    [InlineData("2030-06-10", "2030-06-10")]
    [InlineData("2030-06-30", "2030-06-30")] // the last of thirty days
    [InlineData("2030-07-01", "2032-07-20")] // 780 days after the first opening
    [InlineData("2032-07-20", "2032-07-20")]
    [InlineData("2032-08-19", "2034-05-01")] // a window that opens once comes before the third of Mars
    [InlineData("2034-05-11", "2034-09-08")]
    [InlineData("2041-01-21", "2041-02-03")] // the fifth return: 5 × 780 days
    public void Launch_WithDatedWindows_TakesPlaceInTheNextOne(string ready, string launched)
    {
        var mission = new MissionDefinition
        {
            Id = "m",
            Launch = Date(ready),
            Windows =
            [
                LaunchWindow.At(Date("2030-06-01"), 30L * Calendar.Day, 780L * Calendar.Day),
                LaunchWindow.At(Date("2034-05-01"), 10L * Calendar.Day),
            ],
        };
        Assert.Equal(launched, Launched(mission));
    }

    [Fact]
    public void Launch_AfterTheLastDatedWindow_NeverTakesPlace() => Assert.Equal("never", Launched(new()
    {
        Id = "m",
        Launch = Date("2034-05-11"),
        Windows = [LaunchWindow.At(Date("2034-05-01"), 10L * Calendar.Day)],
    }));

    [Fact]
    public void Launches_AfterSlipsQueuesAndLosses_AllLieInsideAWindow()
    {
        var missions = Enumerable.Range(0, 6).Select(i => new MissionDefinition
        {
            Id = $"m{i}",
            Launch = Date("2030-06-01"),
            Vehicle = "v",
            Landing = Parameter.Of(0.6),
            Rebuild = Parameter.Of(new UniformDistribution(0, 300.0 * Calendar.Day)),
            Slips = [new SlipDefinition { MonthlyChance = 0.3, Size = Parameter.Of(50.0 * Calendar.Day) }],
        });
        var simulator = new Simulator(Model([.. missions]), TestSeed.Of());
        var launches = new List<SimTime>();
        for (var i = 0; i < 200; i++)
        {
            var trace = new List<TraceEvent>();
            simulator.Run(i, trace: trace);
            launches.AddRange(trace.Where(x => x.Kind is "launched" or "launch-failure").Select(x => x.Time));
        }

        Assert.True(launches.Count > 1_200);
        Assert.All(launches, x => Assert.True(Opens(Calendar.Gregorian.DateOf(x))));
    }

    private static bool Opens((int Year, int Month, int Day) date) =>
        date.Month is 2 or 3 or 12 || (date.Month == 11 && date.Day >= 15) || (date.Month == 1 && date.Day <= 10);

    private static string Launched(MissionDefinition mission)
    {
        var model = SimulationModel.Compile(
            new Scenario { Id = "w", Start = Date("2029-01-01"), Horizon = Date("2070-01-01"), Missions = [mission] });
        var launch = new TrackedReader(model, "m", TrackedKind.Launch).Date(new Simulator(model, 0).Run(0));
        return launch.IsNever ? "never" : Calendar.Gregorian.Format(launch);
    }

    private static SimTime Date(string text)
    {
        var date = DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Calendar.Gregorian.Date(date.Year, date.Month, date.Day);
    }

    private static SimulationModel Model(params MissionDefinition[] missions) =>
        SimulationModel.Compile(new Scenario
        {
            Id = "windows",
            Start = Date("2029-01-01"),
            Horizon = Date("2070-01-01"),
            Missions = Array.ConvertAll(missions, x => x with
            {
                Windows = [new LaunchWindow(2, 1, 3, 31), new LaunchWindow(11, 15, 1, 10)],
            }),
            Vehicles = [new VehicleFamilyDefinition { Id = "v", Turnaround = Parameter.Of(70.0 * Calendar.Day) }],
        });
}
