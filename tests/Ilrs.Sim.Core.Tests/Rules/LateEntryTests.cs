using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Missions and modules that enter after what they require was reached.</summary>
public sealed class LateEntryTests
{
    [Fact]
    public void Mission_ThatEntersLate_KnowsWhatWasReachedBefore()
    {
        var late = new MissionDefinition
        {
            Id = "late", Launch = TestScenario.At(12), Enters = TestScenario.At(6), Requires = Arrived(),
        };
        var model = Model([Early(), late], []);
        var launch = new TrackedReader(model, "late", TrackedKind.Launch);
        Assert.Equal(12, launch.Months(new Simulator(model, 0).Run(0)));
    }

    [Fact]
    public void Module_ThatEntersLate_KnowsWhatWasReachedBefore()
    {
        var late = new ModuleDefinition { Id = "late", Enters = TestScenario.At(6), Requires = Arrived() };
        var model = Model([Early()], [late]);
        var commissioning = new TrackedReader(model, "late", TrackedKind.Commissioning);
        Assert.Equal(6, commissioning.Months(new Simulator(model, 0).Run(0)));
    }

    private static ConditionDefinition Arrived() => TestScenario.When(("early", ConditionState.Arrived));

    private static MissionDefinition Early() => new() { Id = "early", Launch = TestScenario.At(3) };

    private static SimulationModel Model(MissionDefinition[] missions, ModuleDefinition[] modules) =>
        SimulationModel.Compile(TestScenario.Of(24) with { Missions = missions, Modules = modules });
}
