using System.Globalization;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>Random dated changes that fit a scenario, and the run of the file that holds them.</summary>
public static class RandomChanges
{
    /// <summary>One record of <c>interventions</c> without an id, for something that exists at the date.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="date">When it is given.</param>
    /// <param name="dice">Makes the choices.</param>
    public static string Next(Scenario scenario, SimTime date, Dice dice)
    {
        if (date <= scenario.AsOf && scenario.Vehicles.Count > 0)
        {
            // In the known past nothing can be changed, but more of it can be known.
            var until = scenario.Calendar.Format(date + (dice.Between(30, 900) * Core.Time.Calendar.Day));
            return $"{{kind: actual, event: grounded, target: {dice.Pick(scenario.Vehicles).Id}, until: {until}}}";
        }

        var choices = new List<string>();
        if (scenario.Partners.Where(x => (x.Joins ?? scenario.Start) <= date).ToList() is { Count: > 0 } partners)
        {
            choices.Add($"{{kind: budget-factor, target: {dice.Pick(partners).Id}, factor: 0.{dice.Between(1, 9)}}}");
            choices.Add($"{{kind: suspend, target: {dice.Pick(partners).Id}}}");
            choices.Add($"{{kind: withdraw, target: {dice.Pick(partners).Id}}}");
        }

        var there = scenario.Missions.Where(x => !x.Closed && (x.Enters ?? scenario.Start) <= date).ToList();
        if (there is { Count: > 0 } missions)
        {
            var days = dice.Between(1, 900).ToString(CultureInfo.InvariantCulture);
            choices.Add($"{{kind: delay-mission, target: {dice.Pick(missions).Id}, duration: {days} days}}");
            choices.Add($"{{kind: cancel-mission, target: {dice.Pick(missions).Id}}}");
        }

        // A flight that waits for nothing closes no circle of conditions.
        if (scenario.Milestones.Count > 0 && there.Where(x => x.Requires is null).ToList() is { Count: > 0 } free)
        {
            var state = dice.Pick<string>(["launched", "arrived"]);
            choices.Add($"{{kind: redefine-milestone, target: {dice.Pick(scenario.Milestones).Id}, "
                + $"condition: {dice.Pick(free).Id} {state}, hold_for: {dice.Between(0, 90)} days, "
                + "definition: live@2027}");
        }

        if (scenario.Vehicles.Count > 0)
        {
            choices.Add($"{{kind: stand-down, target: {dice.Pick(scenario.Vehicles).Id}, duration: 200 days}}");
        }

        choices.Add("{kind: policy-change, policies: {allocation: proportional}}");
        return dice.Pick(choices);
    }

    /// <summary>A built-in scenario as a file would hold it that extends it by changes.</summary>
    /// <param name="name">The built-in scenario.</param>
    /// <param name="changes">Id, date and record of each change, as <see cref="Next"/> gives them.</param>
    public static Scenario InFile(string name, IEnumerable<(string Id, SimTime Date, string Text)> changes)
    {
        var calendar = BuiltIn.Load(name).Calendar;
        var records = changes
            .Select(x => $"  - {{id: {x.Id}, date: {calendar.Format(x.Date)}, {x.Text[1..]}\n")
            .ToList();
        var text = $"extends: {name}\n" + (records.Count > 0 ? $"interventions:\n{string.Concat(records)}" : "");
        var loaded = ScenarioLoader.LoadText("changes", text);
        return loaded.Document?.Scenario
            ?? throw new InvalidOperationException(string.Join("\n", loaded.Diagnostics));
    }
}
