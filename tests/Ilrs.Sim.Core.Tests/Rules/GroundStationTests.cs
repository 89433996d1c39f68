using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>How much of the Moon's time ground stations cover together, against spherical geometry.</summary>
public sealed class GroundStationTests
{
    private const double Degree = Math.PI / 180;

    [Theory]
    [InlineData(0)]
    [InlineData(40.4)]
    [InlineData(-38.2)]
    [InlineData(70)]
    [InlineData(90)]
    public void OneStation_AtALatitude_SeesTheMoonAsLongAsItsHourAngleAllows(double latitude) =>
        Assert.Equal(Geometry(latitude), Coverage(Station("a", 20, latitude)), 0.012);

    [Fact]
    public void Coverage_WhenAllTurnWithTheEarth_IsTheSame()
    {
        // Five degrees are one step of the hours that are looked at.
        var here = Coverage(Station("a", 10, 46), Station("b", 80, -38));
        Assert.Equal(here, Coverage(Station("a", 15, 46), Station("b", 85, -38)), 1e-12);
        Assert.Equal(here, Coverage(Station("a", 10, -46), Station("b", 80, 38)), 1e-12);
    }

    [Fact]
    public void Stations_AtOnePlace_AddNothingToEachOther()
    {
        var (coverage, hours) = Run(Station("a", 50, 40), Station("b", 50, 40));
        Assert.Equal(Coverage(Station("a", 50, 40)), coverage, 1e-12);
        Assert.Equal(0, hours("a"), 1e-9);
        Assert.Equal(0, hours("b"), 1e-9);
    }

    [Fact]
    public void Stations_OnOppositeSides_AddTheirWholeTime()
    {
        // Above 10 degrees each sees less than half a turn when the Moon is on the equator; at other times they overlap
        // little: together they reach what inclusion and exclusion give.
        var (both, hours) = Run(Station("a", 0, 0), Station("b", 180, 0));
        var one = Coverage(Station("a", 0, 0));
        Assert.Equal(2 * one, both, 1e-12);
        Assert.Equal(360 * 24 * one, hours("a"), 1e-3);
    }

    [Fact]
    public void Station_WithASmallDish_DoesNotCount()
    {
        Assert.Equal(0, Coverage(Station("a", 50, 40) with { Dish = 17.9 }));
        Assert.True(Coverage(Station("a", 50, 40) with { Dish = 18 }) > 0.3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Station_WithFewHours_GivesThemWhereNoOtherSees(double hours)
    {
        var (alone, _) = Run(Station("a", 0, 0));
        var (both, added) = Run(Station("a", 0, 0), Station("b", 100, 0) with { HoursADay = hours });
        var room = Coverage(Station("a", 0, 0), Station("b", 100, 0)) - alone;
        Assert.Equal(Math.Min(room, hours / 24), both - alone, 1e-9);
        Assert.Equal(360 * 24 * (both - alone), added("b"), 1e-3);
    }

    [Fact]
    public void Station_OfAPartnerThatLeaves_LeavesItsTimeToTheOthers()
    {
        // Half a year beside its neighbour at the same place, then alone until its end in month 9.
        var scenario = Scenario(Station("a", 50, 40) with { Until = TestScenario.At(9) }, Station("b", 50, 40)) with
        {
            Interventions = [new InterventionDefinition
            {
                Id = "leaves", Date = TestScenario.At(6), Kind = InterventionKind.Withdraw, Target = "of-b",
            }],
        };
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        var alone = Coverage(Station("a", 50, 40));
        Assert.Equal(90 * 24 * alone, Hours(model, result, "a"), 1e-3);
        Assert.Equal(0, new MetricReader(model, MetricCatalogue.GroundCoverage, "station").All(result)[^1]);
    }

    /// <summary>Mean over node and orbit of the part of a turn in which the Moon stands above 10 degrees.</summary>
    private static double Geometry(double latitude)
    {
        var sum = 0.0;
        const int steps = 400;
        for (var node = 0; node < steps; node++)
        {
            var cosine = (Math.Cos(23.4393 * Degree) * Math.Cos(5.145 * Degree))
                - (Math.Sin(23.4393 * Degree) * Math.Sin(5.145 * Degree) * Math.Cos((node + 0.5) * Math.PI / steps));
            for (var angle = 0; angle < steps; angle++)
            {
                var sine = Math.Sqrt(1 - (cosine * cosine)) * Math.Sin((angle + 0.5) * 2 * Math.PI / steps);
                var hour = (Math.Sin(10 * Degree) - (Math.Sin(latitude * Degree) * sine))
                    / (Math.Cos(latitude * Degree) * Math.Sqrt(1 - (sine * sine)));
                sum += Math.Acos(Math.Clamp(hour, -1, 1)) / Math.PI;
            }
        }

        return sum / (steps * steps);
    }

    private static double Coverage(params GroundStationDefinition[] stations) => Run(stations).Coverage;

    private static (double Coverage, Func<string, double> Hours) Run(params GroundStationDefinition[] stations)
    {
        var model = SimulationModel.Compile(Scenario(stations));
        var result = new Simulator(model, 0).Run(0);
        var coverage = new MetricReader(model, MetricCatalogue.GroundCoverage, "station").All(result)[^1];
        return (coverage, id => Hours(model, result, id));
    }

    private static double Hours(SimulationModel model, ReplicationResult result, string id) =>
        new MetricReader(model, MetricCatalogue.GroundHours, "station", id).Sum(result);

    private static GroundStationDefinition Station(string id, double longitude, double latitude) => new()
    {
        Id = id, Longitude = longitude, Latitude = latitude, Dish = 35,
    };

    private static Scenario Scenario(params GroundStationDefinition[] stations) => TestScenario.Of(12) with
    {
        Partners = [.. stations.Select(x => new PartnerDefinition { Id = $"of-{x.Id}", GroundStations = [x] })],
    };
}
