using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Moves that a series of missions shares, and moves after a loss.</summary>
public sealed class MissionSeriesTests
{
    private static readonly MissionDefinition Mission = new()
    {
        Id = "m", Launch = TestScenario.At(56), Integration = TestScenario.At(6).Seconds, SlipClass = "c",
    };

    [Theory]
    [InlineData("series", "series", true)]
    [InlineData("series", "another", false)]
    [InlineData(null, null, false)]
    public void Missions_OfASeries_MoveTogether(string? first, string? second, bool together)
    {
        var slips = new SlipClassDefinition
        {
            Id = "c",
            MissionRate = Parameter.Of(new UniformDistribution(0.5, 1.5)),
            Moves =
            [
                new SlipDefinition
                {
                    Id = "study",
                    Stage = SlipStage.Study,
                    MonthlyChance = 0.05,
                    Size = Parameter.Of(new UniformDistribution(0, TestScenario.Year)),
                },
            ],
            Reviews =
            [
                new ReviewDefinition
                {
                    Id = "review",
                    Date = TestScenario.At(10.5),
                    Chance = 0.5,
                    Share = Parameter.Of(new UniformDistribution(0, 0.5)),
                },
            ],
        };
        var scenario = TestScenario.Of(2_000) with
        {
            SlipClasses = [slips],
            Missions = [Mission with { Id = "m", Series = first }, Mission with { Id = "n", Series = second }],
        };
        var model = SimulationModel.Compile(scenario);
        var (one, two) = (new TrackedReader(model, "m", TrackedKind.Launch),
            new TrackedReader(model, "n", TrackedKind.Launch));
        var simulator = new Simulator(model, TestSeed.For("series"));
        var dates = Enumerable.Range(0, 40).Select(i =>
        {
            var result = simulator.Run(i);
            return (First: one.Date(result), Second: two.Date(result));
        }).ToList();
        Assert.Equal(together, dates.All(x => x.First == x.Second));
        Assert.True(dates.Select(x => x.First).Distinct().Count() > 20);
    }

    [Theory]
    [InlineData(true, 57 + 24)]
    [InlineData(false, 57)]
    public void Moves_OfAClass_LeaveARebuildAloneWhereItSaysSo(bool afterLoss, int moves)
    {
        // A second every month, 57 of them before the first launch.
        var every = new SlipDefinition { Id = "move", MonthlyChance = 1, Size = Parameter.Of(1) };
        var scenario = TestScenario.Of(2_000) with
        {
            SlipClasses = [new SlipClassDefinition { Id = "c", Moves = [every], AfterLoss = afterLoss }],
            Missions = [Mission with { Rebuild = Parameter.Of(TestScenario.At(24).Seconds) }],
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "loss", Kind = InterventionKind.ForceOutcome, Target = "m", Date = TestScenario.At(1),
                    Outcome = ForcedOutcome.LaunchFailure,
                },
            ],
        };
        var model = SimulationModel.Compile(scenario);
        var result = new Simulator(model, 0).Run(0);
        var tracked = new TrackedReader(model, "m", TrackedKind.Launch);
        Assert.Equal(moves, tracked.Held(result, DelayCause.Technical));
    }
}
