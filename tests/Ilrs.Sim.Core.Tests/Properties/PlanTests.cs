using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>The plan is the run without uncertainty.</summary>
public sealed class PlanTests
{
    private const int Scenarios = 80;

    [Fact]
    public void Plan_OfAScenario_IsEveryReplicationOfItWithoutUncertainty()
    {
        foreach (var (i, scenario, _) in Generated.Of(nameof(PlanTests), Scenarios))
        {
            var (model, certain) = (SimulationModel.Compile(WithoutAttrition(scenario)), Certain(scenario));
            var plan = new Simulator(model, seed: 1).Run(0, RunMode.Plan);
            var simulator = new Simulator(certain, seed: (ulong)i);
            for (var index = 0; index < 3; index++)
            {
                SameNumbers(model, plan, certain, simulator.Run(index));
            }
        }
    }

    [Fact]
    public void Scenario_WithoutUncertainty_IsItsOwnPlanUnderEverySeed()
    {
        foreach (var (i, scenario, _) in Generated.Of(nameof(PlanTests), Scenarios))
        {
            var certain = Certain(scenario);
            var plan = new Simulator(certain, seed: 1).Run(0, RunMode.Plan);
            ResultAssert.Same(plan, new Simulator(certain, seed: (ulong)i + 2).Run(i));
        }
    }

    [Fact]
    public void Plan_OfAScenario_DoesNotDependOnSeedOrIndex()
    {
        foreach (var (i, scenario, _) in Generated.Of(nameof(PlanTests), Scenarios))
        {
            var model = SimulationModel.Compile(scenario);
            var plan = new Simulator(model, seed: 1).Run(0, RunMode.Plan);
            ResultAssert.Same(plan, new Simulator(model, seed: 99).Run(i, RunMode.Plan));
        }
    }

    [Fact]
    public void Plan_OfTheBuiltInScenarios_ReachesEveryMission()
    {
        foreach (var model in new[] { BuiltIn.ReferenceCampaign, BuiltIn.Programme })
        {
            var closed = model.Scenario.Missions.Where(x => x.Closed).Select(x => x.Id).ToHashSet();
            var plan = new Simulator(model, seed: 1).Run(0, RunMode.Plan);
            for (var i = 0; i < plan.Dates.Length; i++)
            {
                // A closed mission is in the plan only where an alternative of a branch opens it.
                var item = model.Layout.Tracked[i];
                Assert.True(
                    item.Kind != TrackedKind.Launch || closed.Contains(item.Id) || !plan.Dates[i].IsNever,
                    $"{item} never comes.");
            }
        }
    }

    private static SimulationModel Certain(Scenario scenario) =>
        SimulationModel.Compile(Certainty.Of(WithoutAttrition(scenario)));

    /// <summary>The plan rounds the number of people who leave a field; without uncertainty nobody leaves.</summary>
    private static Scenario WithoutAttrition(Scenario scenario) =>
        scenario with { Partners = [.. scenario.Partners.Select(x => x with { Attrition = Parameter.Of(0) })] };

    /// <summary>All but what is believed of an uncertainty: without uncertainty there is nothing to believe.</summary>
    private static void SameNumbers(
        SimulationModel model, ReplicationResult plan, SimulationModel certain, ReplicationResult result)
    {
        var expected = NamedNumbers.Of(model, plan);
        foreach (var belief in expected.Keys
            .Where(x => x.StartsWith(MetricCatalogue.PublishedBelief.Name, StringComparison.Ordinal)).ToArray())
        {
            expected.Remove(belief);
        }

        NamedNumbers.AssertContains(expected, NamedNumbers.Of(certain, result));
    }
}
