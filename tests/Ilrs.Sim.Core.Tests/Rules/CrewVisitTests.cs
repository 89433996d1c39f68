using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Stays of people on the Moon and what they sum to.</summary>
public sealed class CrewVisitTests
{
    [Fact]
    public void Stays_ThatGrow_AreAnArithmeticSeriesUpToTheirLength()
    {
        // Arrival at year 1 for 2 days, then each year; 10 days from year 5 on. Three people.
        Assert.Equal(
            [0, 2, 4, 6, 8, 10, 10, 10],
            CrewTime(new CrewVisits
            {
                Every = Parameter.Of(1.0 * TestScenario.Year),
                Stay = 10 * TestScenario.Day,
                By = TestScenario.At(60),
            }),
            (expected, found) => Math.Abs((expected * 24 * 3) - found) < 1e-6);
    }

    [Fact]
    public void Stay_WithoutVisits_IsTheOnlyOne() => Assert.Equal(
        [0, 2, 0, 0, 0, 0, 0, 0], CrewTime(null), (expected, found) => Math.Abs((expected * 24 * 3) - found) < 1e-6);

    private static double[] CrewTime(CrewVisits? visits)
    {
        var model = SimulationModel.Compile(TestScenario.Of(96) with
        {
            Missions = [new MissionDefinition
            {
                Id = "landing",
                Launch = TestScenario.At(12),
                Crew = new CrewDefinition
                {
                    People = 3, Stay = Parameter.Of(2.0 * TestScenario.Day), Visits = visits,
                },
            }],
        });
        var metric = new MetricReader(model, MetricCatalogue.CrewTime, "station");
        return [.. metric.All(new Simulator(model, 0).Run(0))];
    }
}
