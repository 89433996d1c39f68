using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Repairs that need a team or a spare part.</summary>
public sealed class RepairTests
{
    [Fact]
    public void Module_WithSpares_IsRepairedAsOftenAsThereAreSpares()
    {
        // Up for three months, repaired in one; the mission brings two more spares at month 30.
        var model = Model(
            spares: 2, teams: null, [], Module("m") with { NeedsSpare = true });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(5, new MetricReader(model, MetricCatalogue.Failures, "m").Sum(result));
        Assert.Equal(15 * 30, new MetricReader(model, MetricCatalogue.ServiceDays, "m").Sum(result));

        // It fails for the third time at month 11 and waits for the mission.
        Assert.Equal((30 - 11) * 30, new MetricReader(model, MetricCatalogue.RepairWaitDays, "m").Sum(result));
    }

    [Fact]
    public void Module_LostWhileItWaitsForATeam_UsesNoSpare()
    {
        // Both fail at month 3; the only team takes "a" until month 4; "b" is lost while it waits. The spare that was
        // set aside for it serves the second repair of "a".
        var loss = new InterventionDefinition
        {
            Id = "loss", Date = TestScenario.At(3.5), Kind = InterventionKind.ModuleLoss, Target = "b",
        };
        var model = Model(
            spares: 2,
            teams: 1,
            [loss],
            Module("a") with { NeedsSpare = true, NeedsTeam = true },
            Module("b") with { NeedsSpare = true, NeedsTeam = true });
        var failures = new MetricReader(model, MetricCatalogue.Failures, "a");
        Assert.Equal(5, failures.Sum(new Simulator(model, 0).Run(0)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(FailurePolicy.HandOver)]
    public void Module_WithoutATeam_WaitsForTheFlightThatBringsOne(FailurePolicy? lost)
    {
        // It fails at month 3; the only team arrives with the flight of month 30, or with its heir at month 40.
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Station = new StationDefinition { RepairTeams = 0 },
            Modules = [Module("m") with { NeedsTeam = true }],
            Missions =
            [
                new MissionDefinition
                {
                    Id = "bringer",
                    Launch = TestScenario.At(30),
                    RepairTeams = 1,
                    Landing = Parameter.Of(lost is null ? 1 : 0),
                    OnFailure = lost ?? FailurePolicy.Refly,
                    HandOverTo = lost is null ? null : "heir",
                },
                new MissionDefinition { Id = "heir", Launch = TestScenario.At(40) },
            ],
        });
        var wait = new MetricReader(model, MetricCatalogue.RepairWaitDays, "m").Sum(new Simulator(model, 0).Run(0));
        Assert.Equal(((lost is null ? 30 : 40) - 3) * 30, wait);
    }

    private static ModuleDefinition Module(string id) => new()
    {
        Id = id,
        Failure = Parameter.Of(3.0 * TestScenario.Month),
        Repair = Parameter.Of(TestScenario.Month),
    };

    private static SimulationModel Model(
        int spares, int? teams, InterventionDefinition[] changes, params ModuleDefinition[] modules) =>
        SimulationModel.Compile(TestScenario.Of(60) with
        {
            Station = new StationDefinition { Spares = spares, RepairTeams = teams },
            Modules = modules,
            Missions = [new MissionDefinition { Id = "cargo", Launch = TestScenario.At(30), Spares = 2 }],
            Interventions = changes,
        });
}
