using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Commitments are named on paper; they are delivered by what stands behind them.</summary>
public sealed class CommitmentTests
{
    [Fact]
    public void Commitments_ByArea_AreNamedFromTheirDateAndDeliveredByWhatQuantifiesThem()
    {
        var (model, result) = Run();

        // Years of thirty-day months: the hand-over is in month 14, the pledge begins in month 26, people in month 16.
        Assert.Equal([1, 1, 1, 1], Named(model, result, "application")); // an area alone, named and never delivered
        Assert.False(HasDelivered(model, "application")); // so nobody reports a row of noughts
        Assert.Equal([2, 2, 2, 2], Named(model, result, "unit-level")); // one is lost on the way and stays delivered
        Assert.Equal([1, 2, 2, 2], Delivered(model, result, "unit-level")); // one was done before the scenario
        Assert.Equal([0, 0, 1, 1], Delivered(model, result, "implementation"));
        Assert.Equal([0, 1, 1, 1], Delivered(model, result, "education-and-training"));
        Assert.Equal([0, 1, 0, 0], Named(model, result, "operation")); // valid from month 12 to month 30
        Assert.Equal([0, 0, 0, 0], Named(model, result, "ground-facilities")); // dropped before
    }

    [Fact]
    public void Commitments_OfAPartnerThatLeaves_AreDroppedUnlessDelivered()
    {
        var (model, result) = Run(new InterventionDefinition
        {
            Id = "leave", Date = TestScenario.At(18), Kind = InterventionKind.Withdraw, Target = "a",
        });

        Assert.Equal([1, 0, 0, 0], Named(model, result, "application"));
        Assert.Equal([2, 2, 2, 2], Named(model, result, "unit-level"));
        Assert.Equal([0, 0, 0, 0], Delivered(model, result, "implementation"));
    }

    [Fact]
    public void Commitments_WithoutWhatQuantifiesThem_BookNothing()
    {
        var with = Run();
        var without = Run(book: false);

        Assert.Equal(
            0, new MetricReader(without.Model, MetricCatalogue.ProgrammeContributed, "office", "funding")
                .Sum(without.Result));
        Assert.True(
            new MetricReader(with.Model, MetricCatalogue.ProgrammeContributed, "office", "funding")
                .Sum(with.Result) > 0);
    }

    private static double[] Named(SimulationModel model, ReplicationResult result, string area) =>
        new MetricReader(model, MetricCatalogue.CommitmentsNamed, "a", area).All(result);

    private static double[] Delivered(SimulationModel model, ReplicationResult result, string area) =>
        new MetricReader(model, MetricCatalogue.CommitmentsDelivered, "a", area).All(result);

    private static bool HasDelivered(SimulationModel model, string area) =>
        model.Layout.Series.Any(x => x.Metric == MetricCatalogue.CommitmentsDelivered && x.Label == area);

    private static (SimulationModel Model, ReplicationResult Result) Run(
        InterventionDefinition? change = null, bool book = true)
    {
        static CommitmentDefinition Is(string id, CommitmentArea area, CommitmentStatus status) =>
            new() { Id = id, Area = area, Status = status };
        var model = SimulationModel.Compile(TestScenario.Of(48) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Interventions = change is null ? [] : [change],
            Training =
            [
                new TrainingProgrammeDefinition
                {
                    Id = "school", Seats = 5, Duration = Parameter.Of(TestScenario.Month), IntakeMonths = [4],
                    From = TestScenario.At(12),
                },
            ],
            Missions =
                [new MissionDefinition { Id = "m", Launch = TestScenario.At(24), Slots = new SlotOffer { Count = 2 } }],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "a",
                    Pledges = book
                        ?
                        [
                            new PledgeDefinition
                            {
                                Id = "p", Resource = "funding", Monthly = Parameter.Of(1), From = TestScenario.At(26),
                            },
                        ]
                        : [],
                    Instruments =
                        [new InstrumentDefinition { Id = "camera", Awarded = "m", Ready = TestScenario.At(14) }],
                    Nominations = [new NominationDefinition { Programme = "school", PerIntake = Parameter.Of(2) }],
                    Commitments =
                    [
                        Is("words", CommitmentArea.Application, CommitmentStatus.AreaOnly),
                        Is("old", CommitmentArea.UnitLevel, CommitmentStatus.Done),
                        Is("camera", CommitmentArea.UnitLevel, CommitmentStatus.Selected) with
                        {
                            Instrument = "camera",
                        },
                        Is("money", CommitmentArea.Implementation, CommitmentStatus.Contracted) with
                        {
                            Pledge = book ? "p" : null,
                        },
                        Is("people", CommitmentArea.EducationAndTraining, CommitmentStatus.Offered) with
                        {
                            Programme = "school",
                        },
                        Is("while", CommitmentArea.Operation, CommitmentStatus.Offered) with
                        {
                            From = TestScenario.At(12), Until = TestScenario.At(30),
                        },
                        Is("past", CommitmentArea.GroundFacilities, CommitmentStatus.Dropped),
                    ],
                },
            ],
        });
        return (model, new Simulator(model, 0).Run(0));
    }
}
