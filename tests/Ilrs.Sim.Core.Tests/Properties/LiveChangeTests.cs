using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>
/// Interventions that become known one by one while a replication advances give what the file gives that holds them
/// from the beginning: states, chains, messages handled and the log. ILRS_LIVE_CHANGES (default 60) sets how many
/// generated scenarios.
/// </summary>
public sealed class LiveChangeTests
{
    private static int Scenarios { get; } = int.Parse(
        Environment.GetEnvironmentVariable("ILRS_LIVE_CHANGES") ?? "60", CultureInfo.InvariantCulture);

    [Fact]
    public void Interventions_KnownOneByOne_GiveTheRunOfTheFile()
    {
        var known = 0;
        foreach (var (i, scenario, dice) in Generated.Of("live-changes", Scenarios))
        {
            known += Compare(i, Filled(scenario, dice), dice);
        }

        Assert.True(known >= 2 * Scenarios, $"Only {known} interventions became known.");
    }

    /// <summary>
    /// The mission is there before the change that opens it takes effect, whatever else the scenario holds.
    /// </summary>
    [Fact]
    public void NewMission_AmongAnyNumberOfOpenings_EntersBeforeItsChange()
    {
        for (var others = 0; others < 80; others++)
        {
            var scenario = TestScenario.Of(24) with
            {
                Partners = [new PartnerDefinition { Id = "partner" }],
                Missions = [new MissionDefinition { Id = "late", Launch = TestScenario.At(20), Closed = true }],
                Interventions =
                [
                    new InterventionDefinition
                    {
                        Id = "opened", Date = TestScenario.At(6), Kind = InterventionKind.NewMission, Target = "late",
                    },
                    .. Enumerable.Range(0, others).Select(x => Budget($"other-{x}", TestScenario.At(1 + (x % 12)))),
                ],
            };
            var trace = new List<TraceEvent>();
            new Simulator(SimulationModel.Compile(scenario), seed: 1).Run(0, RunMode.Plan, trace);
            Assert.Single(trace, x => x is { Entity: "late", Kind: "new-mission", Detail: "opened" });
        }
    }

    private static InterventionDefinition Budget(string id, SimTime date) => new()
    {
        Id = id, Date = date, Kind = InterventionKind.BudgetFactor, Target = "partner", Factor = 1,
    };

    /// <summary>The scenario with a closed mission and more interventions than a short sort keeps in order.</summary>
    private static Scenario Filled(Scenario scenario, Dice dice)
    {
        var late = new MissionDefinition { Id = "late", Launch = Somewhen(scenario, dice), Closed = true };
        scenario = scenario with { Missions = [.. scenario.Missions, late] };
        var changes = new List<InterventionDefinition>(scenario.Interventions);
        for (var n = dice.Between(0, 30); n > 0; n--)
        {
            if (Change(scenario, dice) is { } change)
            {
                changes.Add(change);
            }
        }

        return scenario with { Interventions = [.. changes.DistinctBy(x => x.Id)] };
    }

    private static InterventionDefinition? Change(Scenario scenario, Dice dice)
    {
        var change = ScenarioGenerator.Intervention(
            scenario, dice.Pick<InterventionKind>(), Somewhen(scenario, dice), dice);

        // What is known to have happened acts before its date, and a closed mission takes no change before it opens.
        var isEarly = change?.Kind == InterventionKind.Actual
            || (change?.Kind != InterventionKind.NewMission
                && scenario.Missions.Any(x => x.Closed && x.Id == change?.Target));
        return isEarly ? null : change;
    }

    /// <summary>Gives the number of interventions that became known.</summary>
    private static int Compare(int i, Scenario file, Dice dice)
    {
        var given = new List<(SimTime At, InterventionDefinition Change)>();
        foreach (var change in file.Interventions)
        {
            if (dice.Chance(0.5))
            {
                // Half of them in the instant in which they take effect, the others at any time before.
                var ahead = dice.Chance(0.5) ? 0 : (long)(dice.Number(0, 1) * (change.Date - file.Start));
                given.Add((change.Date + -ahead, change));
            }
        }

        given.Sort((x, y) => x.At != y.At ? x.At.CompareTo(y.At) : string.CompareOrdinal(x.Change.Id, y.Change.Id));
        var scenario = file with { Interventions = [.. file.Interventions.Except(given.Select(x => x.Change))] };
        var (log, expected) = (new List<TraceEvent>(), new List<TraceEvent>());
        var live = Start(scenario, i, log);
        foreach (var (at, change) in given)
        {
            live.AdvanceTo(at);
            scenario = scenario with { Interventions = [.. scenario.Interventions, change] };
            var saved = live.Save();
            live = Start(scenario, i, log);
            live.Restore(saved);
        }

        live.AdvanceTo(file.Horizon);
        var plain = Start(file, i, expected);
        plain.AdvanceTo(file.Horizon);
        Assert.Equal(expected, log);
        Assert.Equal(plain.Save(), live.Save());
        return given.Count;
    }

    private static Replication Start(Scenario scenario, long index, List<TraceEvent> log)
    {
        var replication = new Replication(SimulationModel.Compile(scenario));
        replication.Start(seed: 3, index, trace: log);
        return replication;
    }

    /// <summary>A date in the scenario, half the time the first of a month, now and then the start.</summary>
    private static SimTime Somewhen(Scenario scenario, Dice dice)
    {
        var date = scenario.Start + (long)(dice.Number(0, 0.9) * (scenario.Horizon - scenario.Start));
        var month = SimTime.Max(scenario.Start, scenario.Calendar.StartOfMonth(scenario.Calendar.MonthOf(date)));
        return dice.Chance(0.05) ? scenario.Start : dice.Chance(0.5) ? month : date;
    }
}
