using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Analysis.Tests.Ensembles;

/// <summary>Results by branch: they add up to the mixed ones, and each is that of its own replications.</summary>
public sealed class BranchEnsembleTests
{
    private const int Count = 300;
    private static readonly ulong Seed = TestSeed.For("branch-ensembles");

    [Fact]
    public void Alternatives_OfAnEnsemble_AddUpToIt()
    {
        var result = Run(Scenario());
        var branch = Assert.Single(result.Branches);
        Assert.Equal(Count, branch.Alternatives.Sum(x => x.Taken.Count));
        for (var i = 0; i < result.Dates.Count; i++)
        {
            var item = result.Dates[i].Item;
            var parts = branch.Alternatives.Select(x => x.Dates.Single(y => y.Item == item)).ToList();
            Assert.Equal(result.Dates[i].Reached.Count, parts.Sum(x => x.Reached.Count));
        }
    }

    [Fact]
    public void Alternative_OfTheMixedRun_HasTheReplicationsOfTheForcedOne()
    {
        var (mixed, forced) = (Run(Scenario()), Run(Scenario("late")));
        var late = mixed.Branches[0].Alternatives[1];
        Assert.InRange(late.Taken.Count, 1, Count - 1);
        Assert.Equal(Count, forced.Branches[0].Alternatives[1].Taken.Count);
        Assert.All(late.Dates, x => Assert.Equal(TestScenario.At(30), x.P50));
        Assert.All(forced.Dates, x => Assert.Equal(TestScenario.At(30), x.P50));
    }

    [Fact]
    public void Sums_WithBranches_AreTakenUpWhereTheyWereSaved()
    {
        var source = EngineReplications.Of(SimulationModel.Compile(Scenario()), Seed);
        var run = source.OpenWorker();
        var sums = new EnsembleSums(source, Seed, Count);
        var block = new ReplicationBlock(source.Layout);
        while (!sums.IsComplete)
        {
            block.Run(sums.NextBlock, Count, run);
            sums.Add(block);
            sums = EnsembleSums.Restore(source, sums.Save());
        }

        Assert.Equivalent(Run(Scenario()).Branches, sums.Summarise().Branches, strict: true);
    }

    [Fact]
    public void Date_ThatHasHappened_IsKnown()
    {
        var known = new InterventionDefinition
        {
            Id = "flew",
            Kind = InterventionKind.Actual,
            Event = ActualEvent.Launched,
            Target = "m",
            Date = TestScenario.At(1),
        };
        var dates = Run(Scenario("late") with { Branches = [], AsOf = known.Date, Interventions = [known] }).Dates;
        Assert.Equal([true, false, true], dates.Select(x => x.Known));
    }

    private static EnsembleResult Run(Scenario scenario) => EnsembleRunner.Run(
        EngineReplications.Of(SimulationModel.Compile(scenario), Seed),
        new EnsembleOptions { Replications = Count, Seed = Seed, Threads = 2 });

    private static Scenario Scenario(string? forced = null) => TestScenario.Of(60) with
    {
        Missions = [new MissionDefinition { Id = "m", Launch = TestScenario.At(12), Transfer = Calendar.Day / 2 }],
        Milestones =
        [
            new MilestoneDefinition { Id = "k", Condition = TestScenario.When(("m", ConditionState.Launched)) },
        ],
        Branches =
        [
            new BranchDefinition
            {
                Id = "when",
                Force = forced,
                Alternatives =
                [
                    new AlternativeDefinition { Id = "early", Weight = 3 },
                    new AlternativeDefinition
                    {
                        Id = "late",
                        Weight = 1,
                        Interventions =
                        [
                            new InterventionDefinition
                            {
                                Id = "move",
                                Kind = InterventionKind.MoveMission,
                                Target = "m",
                                Date = TestScenario.At(2),
                                Launch = TestScenario.At(30),
                            },
                        ],
                    },
                ],
            },
        ],
    };
}
