using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Who launches when on a shared vehicle family, and what the waits are booked to.</summary>
public sealed class VehicleFamilyTests
{
    private const long Month = TestScenario.Month;

    [Fact]
    public void Wait_ForDebutAndPad_IsStandDownPlusQueue()
    {
        var family = new VehicleFamilyDefinition
        {
            Id = "v", Debut = TestScenario.At(6), Turnaround = Parameter.Of(2.0 * Month),
        };
        var model = Model(family, [], Mission("a", 3, 5), Mission("b", 4, 5), Mission("c", 5, 1));
        var result = new Simulator(model, 0).Run(0);

        // The most urgent goes first although it asked last; then in order of asking.
        AssertLaunch(model, result, "c", launch: 6, standDown: 1, queue: 0);
        AssertLaunch(model, result, "a", launch: 8, standDown: 3, queue: 2);
        AssertLaunch(model, result, "b", launch: 10, standDown: 2, queue: 4);
    }

    [Theory]
    [InlineData(5, 3)] // begins before the debut: the later end counts
    [InlineData(6, 2)] // begins at the very instant of the debut
    public void Wait_UnderTwoStandDowns_IsStandDownOverBoth(double from, double length)
    {
        var family = new VehicleFamilyDefinition { Id = "v", Debut = TestScenario.At(6) };
        var model = Model(family, [StandDown(from, length)], Mission("a", 3, 1));
        AssertLaunch(model, new Simulator(model, 0).Run(0), "a", launch: 8, standDown: 5, queue: 0);
    }

    [Fact]
    public void StandDown_ShorterThanTheOneInForce_ChangesNothing()
    {
        var family = new VehicleFamilyDefinition { Id = "v", Debut = TestScenario.At(6) };
        var model = Model(family, [StandDown(4, 1)], Mission("a", 3, 1));
        AssertLaunch(model, new Simulator(model, 0).Run(0), "a", launch: 6, standDown: 3, queue: 0);
    }

    [Theory]
    [InlineData(ActualEvent.Launched, 9)]
    [InlineData(ActualEvent.LaunchFailure, 11)] // a stand-down of four months
    public void Wait_ForADebutThatIsKnownToBeEarlier_EndsWithTheKnownFlight(ActualEvent what, double launch)
    {
        var family = new VehicleFamilyDefinition
        {
            Id = "v", Debut = TestScenario.At(30), StandDown = Parameter.Of(4.0 * Month),
        };
        var flown = new InterventionDefinition
        {
            Id = "x", Kind = InterventionKind.Actual, Event = what, Target = "a", Date = TestScenario.At(7),
        };
        var model = Model(family, [flown], Mission("a", 8, 1), Mission("b", 9, 1));
        var result = new Simulator(model, 0).Run(0);
        AssertLaunch(model, result, "b", launch, standDown: launch - 9, queue: 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Launches_OfManyMissions_NeverExceedThePads(int pads)
    {
        var family = new VehicleFamilyDefinition
        {
            Id = "v",
            Pads = pads,
            Turnaround = Parameter.Of(2.0 * Month),
            Reliability = Parameter.Of(0.8),
            StandDown = Parameter.Of(new UniformDistribution(0, 6.0 * Month)),
        };
        var missions = Enumerable.Range(0, 12).Select(i => Mission($"m{i:D2}", 3 + (i / 4), i % 3)).ToArray();
        var simulator = new Simulator(Model(family, [], missions), TestSeed.For($"{TestSeed.Of()}/{pads}"));
        for (var i = 0; i < 200; i++)
        {
            var trace = new List<TraceEvent>();
            simulator.Run(i, trace: trace);
            var launches = trace.Where(x => x.Kind is "launched" or "launch-failure").Select(x => x.Time).ToArray();
            Assert.True(launches.Length >= missions.Length);
            for (var n = pads; n < launches.Length; n++)
            {
                Assert.True(launches[n] - launches[n - pads] >= 2 * Month);
            }

            foreach (var failure in trace.Where(x => x.Kind == "stands-down"))
            {
                var returns = trace.First(x => x.Kind == "returns-to-flight" && x.Time >= failure.Time).Time;
                Assert.DoesNotContain(launches, x => x > failure.Time && x < returns);
            }
        }
    }

    private static void AssertLaunch(
        SimulationModel model, ReplicationResult result, string id, double launch, double standDown, double queue)
    {
        var tracked = new TrackedReader(model, id, TrackedKind.Launch);
        Assert.Equal(launch, tracked.Months(result));
        Assert.Equal(TestScenario.At(standDown).Seconds, tracked.Held(result, DelayCause.StandDown));
        Assert.Equal(TestScenario.At(queue).Seconds, tracked.Held(result, DelayCause.VehicleQueue));
    }

    private static SimulationModel Model(
        VehicleFamilyDefinition family, InterventionDefinition[] changes, params MissionDefinition[] missions) =>
        SimulationModel.Compile(TestScenario.Of(360) with
        {
            Vehicles = [family], Missions = missions, Interventions = changes,
        });

    private static InterventionDefinition StandDown(double from, double length) => new()
    {
        Id = "change",
        Date = TestScenario.At(from),
        Kind = InterventionKind.StandDown,
        Target = "v",
        Duration = TestScenario.At(length).Seconds,
    };

    private static MissionDefinition Mission(string id, double launch, int priority) => new()
    {
        Id = id, Launch = TestScenario.At(launch), Vehicle = "v", Priority = priority,
    };
}
