using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>People who stay on the Moon, as far as there are berths for them.</summary>
public sealed class CrewBerthTests
{
    [Theory]
    [InlineData(null, 5)] // their craft lodges all
    [InlineData(5, 5)]
    [InlineData(3, 5)] // two in the module
    [InlineData(2, 4)] // two in the module, one is left
    [InlineData(0, 2)]
    public void Crew_BeyondItsOwnBerths_StaysInThoseOfModules(int? own, int staying)
    {
        var (time, away) = Stays(Landing("one", 6, 5, own));
        Assert.Equal(staying * 48, time);
        Assert.Equal(5 - staying, away);
    }

    [Theory]
    [InlineData(6.03, 2)] // a day later: one of the two berths is taken
    [InlineData(6.1, 3)] // three days later: both are free again
    public void Berths_ThatAreTaken_AreFreeWhenTheirPeopleLeave(double second, int staying)
    {
        var (time, _) = Stays(Landing("one", 6, 2, own: 1), Landing("two", second, 3, own: 1));
        Assert.Equal(2 + staying, time / 48);
    }

    [Fact]
    public void Berths_OfAModuleThatHasFailed_LodgeNobody()
    {
        var failed = Parameter.Of(4.0 * TestScenario.Month);
        var (time, away) = Stays(
            Landing("one", 6, 5, own: 2), module => module with { Failure = failed, Repair = failed });
        Assert.Equal(2 * 48, time);
        Assert.Equal(3, away);
    }

    private static (double Time, double Away) Stays(params MissionDefinition[] missions) =>
        Run(static x => x, missions);

    private static (double Time, double Away) Stays(
        MissionDefinition mission, Func<ModuleDefinition, ModuleDefinition> change) => Run(change, [mission]);

    private static (double Time, double Away) Run(
        Func<ModuleDefinition, ModuleDefinition> change, MissionDefinition[] missions)
    {
        var model = SimulationModel.Compile(TestScenario.Of(12) with
        {
            Missions = missions,
            Modules = [change(new ModuleDefinition { Id = "hut", CrewBerths = 2 })],
        });
        var result = new Simulator(model, 0).Run(0);
        var away = model.Layout.Series.Any(x => x.Metric == MetricCatalogue.CrewTurnedAway)
            ? new MetricReader(model, MetricCatalogue.CrewTurnedAway, "station").Sum(result)
            : 0;
        return (new MetricReader(model, MetricCatalogue.CrewTime, "station").Sum(result), away);
    }

    private static MissionDefinition Landing(string id, double launch, int people, int? own) => new()
    {
        Id = id,
        Launch = TestScenario.At(launch),
        Crew = new CrewDefinition { People = people, Stay = Parameter.Of(2.0 * TestScenario.Day), OwnBerths = own },
    };
}
