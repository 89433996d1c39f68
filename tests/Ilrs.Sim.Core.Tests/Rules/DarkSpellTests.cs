using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Energy over the station's worst dark spell: storage and dark supply against what must survive.</summary>
public sealed class DarkSpellTests
{
    [Theory]
    [InlineData(4, 0.5, 0, 0)] // 48 kWh stored and 0.5 kW dark carry 1 kW for exactly 96 h
    [InlineData(4.1, 0.5, -1.2, 1)] // 98.4 h want 98.4 kWh: 1.2 more than 48 + 49.2
    [InlineData(3, 0, -24, 1)] // 72 h want 72 kWh of 48; without "second" 36
    [InlineData(5, 0, -72, 2)] // 120 h want 120 kWh of 48; "first" alone wants 60
    public void Loads_WhenTheSpellOutlastsTheStore_AreShedInTheirOrder(
        double days, double darkSupply, double margin, int shed)
    {
        var model = Model(Parameter.Of(days * TestScenario.Day), darkSupply);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(margin, Last(model, MetricCatalogue.DarkMargin, result), 1e-6);
        Assert.Equal(shed, Last(model, MetricCatalogue.LoadsShed, result));
    }

    [Fact]
    public void Loads_WithoutASpell_AreNotAskedForStorage()
    {
        var model = Model(null, 0);
        Assert.Equal(0, Last(model, MetricCatalogue.LoadsShed, new Simulator(model, 0).Run(0)));
    }

    [Fact]
    public void Load_WithoutAStatedSurvivalLoad_NeedsItsWholePower()
    {
        // 5 kW for 48 h are 240 kWh; all else has 48 kWh and needs 48.
        var model = Model(
            Parameter.Of(2.0 * TestScenario.Day), 0, new ModuleDefinition { Id = "third", PowerDemand = 5 });
        Assert.Equal(-240, Last(model, MetricCatalogue.DarkMargin, new Simulator(model, 0).Run(0)), 1e-6);
    }

    [Fact]
    public void Milestone_ThatNeedsAModuleSupplied_IsReachedAsOftenAsTheSpellIsShortEnough()
    {
        // Both loads live while 48 kWh carry 1 kW less 0.5 kW of dark supply: up to 96 h. Uniform on 3 to 5 days: 1/2.
        var spell = Parameter.Of(new UniformDistribution(3.0 * TestScenario.Day, 5.0 * TestScenario.Day));
        var model = Model(spell, 0.5);
        var reached = 0;
        Replications.Visit(
            model, TestSeed.Of(), 2_000, result => reached += result.Dates[^1].IsNever ? 0 : 1);
        Statistically.ChanceIs(0.5, reached, 2_000);
    }

    [Fact]
    public void Milestone_ThatNeedsAModuleSupplied_WaitsForThePlantThatLastsTheNight()
    {
        var plant = new ModuleDefinition
        {
            Id = "reactor", DarkSupply = 1, Requires = TestScenario.When(("flight", ConditionState.Arrived)),
        };
        var model = Model(Parameter.Of(5.0 * TestScenario.Day), 0, plant);
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(TestScenario.At(6) + 1, result.Dates[^1]); // held for a second

        // It was never supplied before, so nothing of the wait is a repair.
        Assert.All(result.Held[^ReplicationResult.CauseCount..], x => Assert.Equal(0, x));
    }

    [Fact]
    public void Milestone_ThatNeedsAModuleSupplied_IsReachedAsOftenAsTheStoreIsLargeEnough()
    {
        // 84 h want 84 kWh; s (48 kWh + 84 h · 0.5 kW) is 90 s: enough from s = 14/15 on. Uniform on 0.6 to 1.4: 7/12.
        var model = Model(
            Parameter.Of(3.5 * TestScenario.Day), 0.5, new Parameter { Uncertainty = "store", Factor = 0.2 });
        var reached = 0;
        Replications.Visit(model, TestSeed.Of(), 2_000, result =>
        {
            var margin = Last(model, MetricCatalogue.DarkMargin, result);
            Assert.Equal(margin >= 0, !result.Dates[^1].IsNever);
            reached += margin >= 0 ? 1 : 0;
        });
        Statistically.ChanceIs(7.0 / 12, reached, 2_000);
    }

    private static double Last(SimulationModel model, MetricSpec metric, ReplicationResult result) =>
        new MetricReader(model, metric, "station").All(result)[^1];

    private static SimulationModel Model(Parameter? spell, double darkSupply, params ModuleDefinition[] more) =>
        Model(spell, darkSupply, Parameter.Of(1), more);

    private static SimulationModel Model(
        Parameter? spell, double darkSupply, Parameter darkScale, params ModuleDefinition[] more) =>
        SimulationModel.Compile(TestScenario.Of(12) with
        {
            Uncertainties =
            [
                new UncertaintyDefinition { Id = "store", Distribution = new UniformDistribution(3, 7) },
            ],
            Station = new StationDefinition { DarkSpell = spell },
            Missions = [new MissionDefinition { Id = "flight", Launch = TestScenario.At(6) }],
            Modules =
            [
                new ModuleDefinition
                {
                    Id = "plant", PowerSupply = 10, Storage = 48, DarkSupply = darkSupply, DarkScale = darkScale,
                },
                new ModuleDefinition { Id = "first", PowerDemand = 2, DarkDemand = 0.5, ShedOrder = 1 },
                new ModuleDefinition { Id = "second", PowerDemand = 3, DarkDemand = 0.5, ShedOrder = 2 },
                .. more,
            ],
            Milestones = [new MilestoneDefinition
            {
                Id = "supplied", Condition = TestScenario.When(("second", ConditionState.Supplied)), HoldFor = 1,
            }],
        });
}
