using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>A draw belongs to what it decides: what has nothing to do with it cannot move it.</summary>
public sealed class KeyedDrawTests
{
    private const int Scenarios = 60;

    [Fact]
    public void InertPartner_Added_ChangesNoOtherNumber()
    {
        foreach (var (i, scenario, _) in Generated.Of(nameof(InertPartner_Added_ChangesNoOtherNumber), Scenarios))
        {
            var (first, last) = (new PartnerDefinition { Id = "a" }, new PartnerDefinition { Id = "zz" });
            var extended = scenario with { Partners = [last, .. scenario.Partners, first] };
            var (before, after) = (SimulationModel.Compile(scenario), SimulationModel.Compile(extended));
            NamedNumbers.AssertContains(
                NamedNumbers.Of(before, new Simulator(before, seed: 5).Run(i)),
                NamedNumbers.Of(after, new Simulator(after, seed: 5).Run(i)));
        }
    }

    [Fact]
    public void Scenario_InAnotherOrder_GivesTheSameResult()
    {
        foreach (var (i, scenario, dice) in Generated.Of(nameof(Scenario_InAnotherOrder_GivesTheSameResult), Scenarios))
        {
            var (one, two) = (SimulationModel.Compile(scenario), SimulationModel.Compile(Reordered(scenario, dice)));
            ResultAssert.Same(new Simulator(one, seed: 5).Run(i), new Simulator(two, seed: 5).Run(i));
        }
    }

    [Fact]
    public void SuspendedPartner_WhileItPaysNothing_ChangesNoContributionOfAnother()
    {
        foreach (var (i, generated, dice) in Generated.Of("suspended", Scenarios))
        {
            var scenario = WithoutEngagement(generated);
            var partner = dice.Pick(scenario.Partners).Id;
            var suspension = Suspension(scenario, partner);
            var (before, after) = (
                SimulationModel.Compile(scenario),
                SimulationModel.Compile(scenario with { Interventions = [.. scenario.Interventions, suspension] }));
            var expected = Contributions(before, new Simulator(before, seed: 5).Run(i), partner);
            NamedNumbers.AssertContains(
                expected, Contributions(after, new Simulator(after, seed: 5).Run(i), partner));
        }
    }

    [Fact]
    public void SuspendedPartner_AfterItsReturn_PaysAsIfItHadNeverBeenAway()
    {
        foreach (var (i, generated, dice) in Generated.Of("returned", Scenarios))
        {
            var scenario = WithoutEngagement(generated);
            var partner = dice.Pick(scenario.Partners).Id;
            var calm = scenario with { Interventions = [] };
            var suspension = Suspension(calm, partner);
            var (before, after) = (
                SimulationModel.Compile(calm), SimulationModel.Compile(calm with { Interventions = [suspension] }));
            var back = scenario.Calendar.DateOf(suspension.Until!.Value).Year + 1 - before.Layout.FirstYear;
            foreach (var series in before.Layout.Series.Where(x => x.Metric == MetricCatalogue.Contributed))
            {
                var expected = new MetricReader(before, series.Metric, series.Entity, series.Label);
                var actual = new MetricReader(after, series.Metric, series.Entity, series.Label);
                Assert.Equal(
                    expected.All(new Simulator(before, seed: 5).Run(i))[back..],
                    actual.All(new Simulator(after, seed: 5).Run(i))[back..]);
            }
        }
    }

    /// <summary>With engagement what others give depends, as it should, on what the programme reaches.</summary>
    private static Scenario WithoutEngagement(Scenario scenario) =>
        scenario with { Membership = scenario.Membership with { Engagement = false } };

    [Fact]
    public void SuspendedPartner_AfterItsReturn_HasTheCoursesItWouldHaveHad()
    {
        var scenario = TestScenario.Of(60) with
        {
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "home", Nominations = [new NominationDefinition { Programme = "school", MonthlyChance = 0.6 }],
                },
            ],
            Training =
            [
                new TrainingProgrammeDefinition
                {
                    Id = "school", Open = true, Seats = 1_000, DropOut = Parameter.Of(0.3),
                    Duration = Parameter.Of(new ExponentialDistribution(5 * TestScenario.Month)),
                },
            ],
        };
        var suspended = scenario with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "pause", Kind = InterventionKind.Suspend, Target = "home",
                    Date = TestScenario.At(12), Until = TestScenario.At(18),
                },
            ],
        };

        var courses = Courses(scenario);
        var later = courses.Where(x => x.Month is < 12 or >= 18).ToList();
        Assert.NotEqual(courses.Count, later.Count);
        Assert.Equal(later, Courses(suspended));
    }

    [Fact]
    public void Mission_DelayedInTheQueue_KeepsItsLuck()
    {
        var scenario = TestScenario.Of(200) with
        {
            Vehicles =
            [
                new VehicleFamilyDefinition
                {
                    Id = "rocket", Debut = TestScenario.At(20), Reliability = Parameter.Of(0.5),
                },
            ],
            Missions =
            [
                new MissionDefinition { Id = "flight", Launch = TestScenario.At(10), Vehicle = "rocket" },
            ],
        };
        var delayed = scenario with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "wait", Kind = InterventionKind.DelayMission, Target = "flight",
                    Date = TestScenario.At(12), Duration = 20 * TestScenario.Month,
                },
            ],
        };
        var (one, two) = (SimulationModel.Compile(scenario), SimulationModel.Compile(delayed));
        var losses = new MetricReader(one, MetricCatalogue.Losses, "flight");
        var expected = Replications.Read(one, seed: 5, 50, losses.Sum);
        Assert.Equal(expected, Replications.Read(two, seed: 5, 50, losses.Sum));
        Assert.NotEqual(0, expected.Sum());
    }

    /// <summary>Away from the second sixth of the scenario to its middle.</summary>
    private static InterventionDefinition Suspension(Scenario scenario, string partner)
    {
        var joins = scenario.Partners.Single(x => x.Id == partner).Joins ?? scenario.Start;
        var length = scenario.Horizon - scenario.Start;
        return new InterventionDefinition
        {
            Id = "suspension",
            Kind = InterventionKind.Suspend,
            Target = partner,
            Date = SimTime.Max(joins, scenario.Start + (length / 6)),
            Until = scenario.Start + (length / 2),
        };
    }

    private static SortedDictionary<string, long> Contributions(
        SimulationModel model, ReplicationResult result, string but)
    {
        var contributions = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, bits) in NamedNumbers.Of(model, result))
        {
            if (name.StartsWith("contributed partner", StringComparison.Ordinal)
                && !name.StartsWith($"contributed {but} ", StringComparison.Ordinal))
            {
                contributions.Add(name, bits);
            }
        }

        return contributions;
    }

    /// <summary>Month of the request, end and graduates of each course.</summary>
    private static List<(long Month, SimTime End, long Dropped)> Courses(Scenario scenario)
    {
        var courses = new List<(long, SimTime, long)>();
        var replication = new Replication(SimulationModel.Compile(scenario));
        replication.Start(seed: 5, 0);
        SliceLoop.Run(replication, scenario.Horizon, slice =>
        {
            foreach (ref readonly var message in slice)
            {
                if (message.Kind == MessageKind.CourseEnded)
                {
                    courses.Add((message.C, replication.Context.Clock.Now, message.B));
                }
            }
        });
        courses.Sort(static (x, y) => x.Item1.CompareTo(y.Item1));
        return courses;
    }

    private static Scenario Reordered(Scenario scenario, Dice dice) => scenario with
    {
        Resources = dice.Shuffled(scenario.Resources),
        Uncertainties = dice.Shuffled(scenario.Uncertainties),
        Partners = [.. dice.Shuffled(scenario.Partners).Select(x => x with
        {
            Pledges = dice.Shuffled(x.Pledges),
            Instruments = dice.Shuffled(x.Instruments),
            Nominations = dice.Shuffled(x.Nominations),
        })],
        Training = dice.Shuffled(scenario.Training),
        Vehicles = dice.Shuffled(scenario.Vehicles),
        Missions = [.. dice.Shuffled(scenario.Missions).Select(x => x with
        {
            Inputs = dice.Shuffled(x.Inputs),
            Windows = dice.Shuffled(x.Windows),
            Requires = Reordered(x.Requires, dice),
        })],
        Modules = [.. dice.Shuffled(scenario.Modules).Select(x => x with { Requires = Reordered(x.Requires, dice) })],
        Milestones = [.. dice.Shuffled(scenario.Milestones).Select(x => x with
        {
            Condition = Reordered(x.Condition, dice)!,
        })],
        Interventions = dice.Shuffled(scenario.Interventions),
    };

    private static ConditionDefinition? Reordered(ConditionDefinition? condition, Dice dice) => condition is null
        ? null
        : condition with
        {
            Items = dice.Shuffled(condition.Items),
            Groups = [.. dice.Shuffled(condition.Groups).Select(x => Reordered(x, dice)!)],
        };
}
