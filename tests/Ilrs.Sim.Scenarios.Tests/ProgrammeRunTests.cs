using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Scenarios.Tests;

public sealed class ProgrammeRunTests
{
    private const int Replications = 20;
    private const int Few = 4;
    private static readonly string[] Operators = ["cmsa", "cnsa", "roscosmos"];

    private static readonly Scenario Programme = ScenarioLoader.Load("programme-2026").Document!.Scenario;

    [Fact]
    public void Members_WhenAllButTheOperatorsAreRemoved_MoveNoDate()
    {
        var scenario = ScenarioLoader.Load("programme-2026").Document!.Scenario;
        var others = scenario.Partners.Select(x => x.Id).Except(Operators).ToList();
        var overlay = $"""
            schema: 1
            id: operators-only
            extends: programme-2026
            partners: [{string.Join(", ", others.Select(x => "{id: " + x + ", remove: true}"))}]
            training: [{string.Join(", ", scenario.Training.Select(x => "{id: " + x.Id + ", remove: [host]}"))}]
            """;
        var result = ScenarioLoader.LoadText("operators-only", overlay);
        Assert.Empty(result.Diagnostics.Select(x => x.ToString()));
        var alone = result.Document!.Scenario;

        Assert.Equal(Operators, alone.Partners.Select(x => x.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Dates(scenario), Dates(alone));
    }

    private static readonly Lazy<List<string>> AllTogether = new(() => Milestones(Programme));

    public static TheoryData<string> SmallMembers => [.. Programme.Partners
        .Select(x => x.Id)
        .Except(Operators)];

    [Theory]
    [MemberData(nameof(SmallMembers))]
    public void Member_WhenItAloneIsRemoved_MovesNoMilestone(string member)
    {
        var without = Programme with
        {
            // What names the member goes with it; its children and the bodies of its organisation stay.
            Partners = [.. Programme.Partners.Where(x => x.Id != member).Select(x => x with
            {
                Parent = x.Parent == member ? null : x.Parent,
                MemberOf = [.. x.MemberOf.Where(y => y != member)],
                Instruments = [.. x.Instruments.Select(y => y with { With = [.. y.With.Where(z => z != member)] })],
            })],
        };

        Assert.Equal(AllTogether.Value, Milestones(without));
    }

    [Fact]
    public void Plan_OfTheProgramme_ReachesTheBasicModelBeforeItsAnnouncedDate()
    {
        var scenario = ScenarioLoader.Load("programme-2026").Document!.Scenario;
        var model = SimulationModel.Compile(scenario);
        var plan = new Simulator(model, 1).Run(0, RunMode.Plan);
        var basic = scenario.Milestones.Single(x => x.Id == "basic-2024");
        var at = model.Layout.Tracked.ToList().FindIndex(x => x.Id == basic.Id && x.Kind == TrackedKind.Milestone);

        Assert.True(plan.Dates[at] < basic.Announced[0].Date);
    }

    [Fact]
    public void Budget_CutByATenth_StretchesThePlanOfTheThirdFlightByMonths()
    {
        var cut = ScenarioLoader.LoadText("cut", """
            schema: 1
            id: cut
            extends: programme-2026
            interventions: [{id: cut, date: 2028-01-01, kind: budget-factor, target: cnsa, factor: 0.9}]
            """);
        Assert.Empty(cut.Diagnostics);
        var later = ThirdFlight(cut.Document!.Scenario) - ThirdFlight(Programme);

        Assert.InRange(later, 1, 300);
    }

    public static TheoryData<string> Futures => [.. Programme.Branches[0].Alternatives.Select(x => x.Id)];

    [Theory]
    [MemberData(nameof(Futures))]
    public void Rules_OfAnOverlay_HoldWhateverBecomesOfChangeEight(string future)
    {
        string[] settings = [$"branches.change-8-future.force={future}", "rehome=merit"];
        var scenario = ScenarioLoader.Load("programme-2026", ["newcomer-quota"], settings).Document!.Scenario;
        var model = SimulationModel.Compile(scenario);
        var replication = new Replication(model);
        replication.Start(1, 0);
        replication.AdvanceTo(scenario.Calendar.StartOfMonth(12 * 30));
        var office = model.Entities.Single(x => x.Kind == EntityKind.Office).Order;
        var rules = replication.View(office).Values.ToDictionary(x => x.Name, x => x.Text, StringComparer.Ordinal);

        Assert.Equal(("newcomer-quota", "merit"), (rules["selection"], rules["rehome"]));
    }

    // Without crewed visits in the queue of its rocket: they hold the flight as long, with the cut or without.
    private static double ThirdFlight(Scenario scenario)
    {
        var model = SimulationModel.Compile(scenario with
        {
            Missions = [.. scenario.Missions.Select(
                x => x.Crew is { } crew ? x with { Crew = crew with { Visits = null } } : x)],
        });
        var plan = new Simulator(model, 1).Run(0, RunMode.Plan);
        var at = model.Layout.Tracked.ToList()
            .FindIndex(x => x.Id == "ilrs-3" && x.Kind == TrackedKind.Arrival);
        return plan.Dates[at].Seconds / 86_400.0;
    }

    private static List<string> Dates(Scenario scenario)
    {
        var model = SimulationModel.Compile(scenario);
        var simulator = new Simulator(model, 2026);
        var lines = new List<string>();
        for (var i = 0; i < Replications; i++)
        {
            var result = simulator.Run(i);
            lines.AddRange(model.Layout.Tracked.Select((x, n) => $"{i} {x.Kind} {x.Id} {result.Dates[n].Seconds}"));
        }

        return lines;
    }

    private static List<string> Milestones(Scenario scenario)
    {
        var model = SimulationModel.Compile(scenario);
        var simulator = new Simulator(model, 2026);
        var lines = new List<string>();
        for (var i = 0; i < Few; i++)
        {
            var result = simulator.Run(i);
            lines.AddRange(model.Layout.Tracked
                .Index()
                .Where(x => x.Item.Kind == TrackedKind.Milestone)
                .Select(x => $"{i} {x.Item.Id} {result.Dates[x.Index].Seconds}"));
        }

        return lines;
    }
}
