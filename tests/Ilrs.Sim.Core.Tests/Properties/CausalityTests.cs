using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>
/// What happens at a date changes nothing before it, to the bit: compared are the snapshots right before it, which
/// hold every state, every pending message and every chain.
/// </summary>
public sealed class CausalityTests
{
    private const int Scenarios = 25;

    public static TheoryData<InterventionKind> Kinds => [.. Enum.GetValues<InterventionKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Intervention_AtADate_ChangesNothingBefore(InterventionKind kind)
    {
        var effective = 0;
        foreach (var (i, scenario, dice) in Generated.Of($"causality/{kind}", Scenarios))
        {
            if (Changed(scenario, kind, dice) is not { } pair)
            {
                continue;
            }

            var (changed, date, change) = pair;
            var (before, after) = (SimulationModel.Compile(Base(changed, change)), SimulationModel.Compile(changed));
            var one = Generated.Advance(before, seed: 3, i, date);
            if (one.Objection(change) is not null)
            {
                continue;
            }

            var two = Generated.Advance(after, seed: 3, i, date);
            Assert.Equal(one.Save(), two.Save());

            one.AdvanceTo(scenario.Horizon);
            two.AdvanceTo(scenario.Horizon);
            effective += one.Save().AsSpan().SequenceEqual(two.Save()) ? 0 : 1;
        }

        Assert.True(effective >= Scenarios / 5, $"Only {effective} interventions had an effect at all.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Intervention_MadeLive_GivesTheFingerprintOfTheOneInTheFile(InterventionKind kind)
    {
        foreach (var (i, scenario, dice) in Generated.Of($"live/{kind}", Scenarios))
        {
            if (Changed(scenario, kind, dice) is not { } pair)
            {
                continue;
            }

            // A live change: advance to its date without it, save, go on in the model that has it.
            var (changed, date, change) = pair;
            var without = Generated.Advance(SimulationModel.Compile(Base(changed, change)), seed: 3, i, date);
            if (without.Objection(change) is not null)
            {
                continue;
            }

            var saved = without.Save();
            var model = SimulationModel.Compile(changed);
            var live = new Replication(model);
            live.Start(seed: 3, i);
            live.Restore(saved);
            live.AdvanceTo(changed.Horizon);

            var expected = Generated.Advance(model, seed: 3, i, changed.Horizon);
            Assert.Equal(expected.Save(), live.Save());
        }
    }

    [Fact]
    public void Addition_BeforeItEnters_ChangesNothing()
    {
        var effective = 0;
        foreach (var (i, scenario, dice) in Generated.Of(nameof(Addition_BeforeItEnters_ChangesNothing), 120))
        {
            var date = Somewhen(scenario, dice);
            var extended = LateAdditions.Add(scenario, date, dice);
            var (before, after) = (SimulationModel.Compile(scenario), SimulationModel.Compile(extended));
            var one = Generated.Advance(before, seed: 3, i, date);
            var two = Generated.Advance(after, seed: 3, i, date);
            NamedNumbers.AssertContains(NamedNumbers.Of(before, one), NamedNumbers.Of(after, two));
            foreach (var entity in two.Entities.Where(x => x.Identity.Id.Contains("late", StringComparison.Ordinal)))
            {
                Assert.Equal(UInt128.Zero, entity.Fingerprint);
                Assert.True(entity.Cells.IndexOfAnyExcept(0) < 0, $"{entity.Name} has numbers before it enters.");
            }

            one.AdvanceTo(scenario.Horizon);
            two.AdvanceTo(scenario.Horizon);
            var (end, other) = (NamedNumbers.Of(before, one), NamedNumbers.Of(after, two));
            effective += end.Any(x => other[x.Key] != x.Value) ? 1 : 0;
        }

        Assert.True(effective >= 40, $"Only {effective} additions had an effect at all.");
    }

    [Fact]
    public void LaterMission_ThatNeedsAnother_MakesItUrgentOnlyFromItsDateOn()
    {
        var mission = (string id, double launch) => new MissionDefinition
        {
            Id = id,
            Launch = TestScenario.At(launch),
            Inputs = [new InputDefinition { Resource = "funding", Total = 100 }],
        };
        var scenario = TestScenario.Of(100) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "payer",
                    Pledges = [new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(2) }],
                },
            ],
            Missions = [mission("a", 40), mission("b", 50)],
        };
        var date = TestScenario.At(10);
        var late = mission("late", 45) with
        {
            Enters = date, Inputs = [], Requires = TestScenario.When(("a", ConditionState.Arrived)),
        };
        var before = SimulationModel.Compile(scenario);
        var after = SimulationModel.Compile(scenario with { Missions = [.. scenario.Missions, late] });
        var (one, two) = (Generated.Advance(before, 1, 0, date), Generated.Advance(after, 1, 0, date));
        NamedNumbers.AssertContains(NamedNumbers.Of(before, one), NamedNumbers.Of(after, two));
        foreach (var id in (string[])["a", "b"])
        {
            // The chain holds every allocation that it got.
            Assert.Equal(
                one.Entities.Single(x => x.Identity.Id == id).Fingerprint,
                two.Entities.Single(x => x.Identity.Id == id).Fingerprint);
        }

        one.AdvanceTo(scenario.Horizon);
        two.AdvanceTo(scenario.Horizon);
        var (alone, needed) = (NamedNumbers.Of(before, one)["Launch a"], NamedNumbers.Of(after, two)["Launch a"]);
        Assert.True(needed < alone, "The mission that another waits for is not served first.");
    }

    [Fact]
    public void AdvanceTo_ADate_HandlesNothingAtIt()
    {
        foreach (var (i, scenario, dice) in Generated.Of(nameof(AdvanceTo_ADate_HandlesNothingAtIt), Scenarios))
        {
            var model = SimulationModel.Compile(scenario);
            var date = Somewhen(scenario, dice);
            var trace = new List<TraceEvent>();
            var replication = new Replication(model);
            replication.Start(seed: 3, i, trace: trace);
            replication.AdvanceTo(date);
            Assert.True(replication.Context.Clock.Now < date || date == scenario.Start);
            Assert.All(trace, x => Assert.True(x.Time < date));

            var there = replication.Save();
            replication.AdvanceTo(date);
            Assert.Equal(there, replication.Save());
        }
    }

    private static (Scenario Changed, SimTime Date, InterventionDefinition Change)? Changed(
        Scenario scenario, InterventionKind kind, Dice dice)
    {
        if (kind == InterventionKind.NewMission)
        {
            var closed = dice.Below(scenario.Missions.Count);
            scenario = scenario with
            {
                Missions = [.. scenario.Missions.Select((x, i) => i == closed ? x with { Closed = true } : x)],
                Interventions = [.. scenario.Interventions.Where(x => x.Target != scenario.Missions[closed].Id)],
                Branches = [],
                Partners = [.. scenario.Partners.Select(x => x with
                {
                    Instruments = [.. x.Instruments.Where(y => y.Awarded != scenario.Missions[closed].Id)],
                })],
            };
        }

        var change = ScenarioGenerator.Intervention(scenario, kind, Somewhen(scenario, dice), dice);
        return change is null
            ? null
            : (scenario with { Interventions = [.. scenario.Interventions, change] }, change.Date, change);
    }

    private static Scenario Base(Scenario changed, InterventionDefinition change) =>
        changed with { Interventions = [.. changed.Interventions.Where(x => x != change)] };

    /// <summary>A date in the first two thirds, half the time the first of a month, now and then the start.</summary>
    private static SimTime Somewhen(Scenario scenario, Dice dice)
    {
        var date = scenario.Start + (long)(dice.Number(0, 0.67) * (scenario.Horizon - scenario.Start));
        var month = scenario.Calendar.StartOfMonth(scenario.Calendar.MonthOf(date));
        return dice.Chance(0.05) ? scenario.Start : dice.Chance(0.5) ? month : date;
    }
}
