using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>The three calls of the record, simulated from the days on which they were announced.</summary>
public sealed class CallsReplayTests
{
    private const int Replications = 400;

    private static readonly Lazy<Dictionary<(string Metric, string Call), double[]>> Drawn = new(Draw);

    // fact sheet: letters, passed the cut, projects, months from planned to real award
    public static TheoryData<string, string, double> Record => new()
    {
        { "change-6", "call-letters", 20 },
        { "change-6", "call-awarded", 4 },
        { "change-7", "call-letters", 18 },
        { "change-7", "call-first-cut", 7 },
        { "change-7", "call-awarded", 6 },
        { "change-7", "call-months-late", 10 },
        { "change-8", "call-letters", 41 },
        { "change-8", "call-accepted", 14 },
        { "change-8", "call-awarded", 10 },
        { "change-8", "call-months-late", 7.2 },
        { "change-8", "call-largest-item", 100 },
    };

    [Fact]
    public void Replay_OfTheCalls_ForcesNothing()
    {
        var scenario = ScenarioLoader.Load("calls-replay").Document!.Scenario;
        Assert.Empty(scenario.Interventions);
        Assert.Empty(scenario.Branches);
        Assert.All(scenario.Partners.SelectMany(x => x.Instruments), x => Assert.Null(x.Awarded));
        Assert.All(scenario.Missions, x => Assert.NotNull(x.Slots?.Opens));
        Assert.True(scenario.AsOf < scenario.Missions.Min(x => x.Slots!.Opens));
    }

    [Theory]
    [MemberData(nameof(Record))]
    public void Record_OfACall_LiesAmongTheDraws(string call, string metric, double value)
    {
        var draws = Drawn.Value[(metric, call)];
        Assert.InRange(value, draws[Replications / 20], draws[Replications - 1 - (Replications / 20)]);
    }

    private static Dictionary<(string, string), double[]> Draw()
    {
        var model = SimulationModel.Compile(ScenarioLoader.Load("calls-replay").Document!.Scenario);
        var simulator = new Simulator(model, 2026);
        var series = model.Layout.Series.Where(x => x.Metric.LabelName == "call").ToList();
        var draws = series.ToDictionary(x => (x.Metric.Name, x.Label!), _ => new double[Replications]);
        for (var i = 0; i < Replications; i++)
        {
            var result = simulator.Run(i);
            foreach (var item in series)
            {
                draws[(item.Metric.Name, item.Label!)][i] = result.Cells[item.Offset];
            }
        }

        foreach (var values in draws.Values)
        {
            Array.Sort(values);
        }

        return draws;
    }
}
