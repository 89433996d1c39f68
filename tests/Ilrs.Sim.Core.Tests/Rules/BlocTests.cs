using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Blocs: counted over time, and without any effect unless the scenario gives them one.</summary>
public sealed class BlocTests
{
    private const double Joins = 30;

    [Fact]
    public void Accession_WithoutAnEffect_ChangesNoWithdrawal()
    {
        var without = Leaves(Scenario(null, accession: false));
        Assert.Equal(without, Leaves(Scenario(null, accession: true)));
        Assert.Equal(without, Leaves(Scenario(new BlocEffect { Bloc = "accords" }, accession: true)));
        Assert.Contains(without, x => x < Joins);
        Assert.Contains(without, x => x > Joins);
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(0.5)]
    [InlineData(0)] // nobody leaves any more
    public void Accession_WithAFactor_StretchesWhatIsLeftOfTheDrawnTime(double factor)
    {
        var before = Leaves(Scenario(null, accession: false));
        var after = Leaves(Scenario(new BlocEffect { Bloc = "accords", Withdrawal = factor }, accession: true));
        for (var i = 0; i < before.Length; i++)
        {
            var due = before[i] <= Joins ? before[i] : Joins + ((before[i] - Joins) / factor);
            Assert.Equal(due > Horizon ? Never : due, after[i], 4);
        }
    }

    [Fact]
    public void Bloc_FromTheStart_IsAFactorOnTheRate()
    {
        var before = Leaves(Scenario(null, accession: false));
        var scenario = Scenario(new BlocEffect { Bloc = "accords", Withdrawal = 2 }, accession: false);
        var after = Leaves(scenario with { Partners = [scenario.Partners[0] with { Blocs = ["accords"] }] });
        Assert.Equal(before.Select(x => x / 2), after.Select((x, i) => before[i] == Never ? Never / 2 : x), Near);
    }

    [Fact]
    public void Members_OfABloc_AreThoseThatHaveSignedOnce()
    {
        // A founder in the bloc, its part too; a state joins it in year 3; one that has not signed does not count.
        PartnerDefinition Is(string id, MemberStatus status, string? parent, params string[] blocs) => new()
        {
            Id = id, Status = [new StatusPeriod(status, null)], Parent = parent, Blocs = blocs,
        };
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Partners =
            [
                Is("founder", MemberStatus.Founder, null, "accords"),
                Is("part", MemberStatus.Institution, "founder", "accords"),
                Is("state", MemberStatus.State, null), Is("looks-on", MemberStatus.Interest, null, "accords", "b"),
            ],
            Interventions =
            [
                Accession("state"),
                new InterventionDefinition
                {
                    Id = "leaves", Date = TestScenario.At(50), Kind = InterventionKind.Withdraw, Target = "state",
                },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        double[] Count(string bloc) =>
            [.. new MetricReader(model, MetricCatalogue.BlocMembers, "office", bloc).All(result)];
        Assert.Equal([1, 1, 2, 2, 1], Count("accords"));
        Assert.Equal([0, 0, 0, 0, 0], Count("b"));
    }

    [Theory]
    [InlineData(1, 0.45)]
    [InlineData(4, 0.3)]
    [InlineData(0, 0.5)]
    public void Engagement_OfAMemberOfABloc_LosesByItsFactor(double factor, double level)
    {
        var scenario = TestScenario.Of(12) with
        {
            Membership = new MembershipDefinition
            {
                Engagement = true, Blocs = [new BlocEffect { Bloc = "accords", EngagementLoss = factor }],
            },
            Missions = [new MissionDefinition
            {
                Id = "host",
                Launch = TestScenario.At(8),
                Slots = new SlotOffer { Count = 1, Notice = TestScenario.At(4).Seconds },
            }],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "loser", Blocs = ["accords"], Instruments = [new() { Id = "x", Merit = Parameter.Of(0.1) }],
                },
                new PartnerDefinition { Id = "winner", Instruments = [new() { Id = "y", Merit = Parameter.Of(0.9) }] },
            ],
        };
        var model = SimulationModel.Compile(scenario);
        var replication = new Replication(model);
        replication.Start(0, 0);
        replication.AdvanceTo(TestScenario.At(11));
        var loser = model.Entities.Single(x => x.Id == "loser").Order;
        Assert.Equal(level, replication.View(loser).Values.Single(x => x.Name == "engagement").Number, 9);
    }

    private const double Horizon = 600;
    private const double Never = double.PositiveInfinity;

    private static bool Near(double x, double y) => x.Equals(y) || Math.Abs(x - y) < 1e-4;

    private static InterventionDefinition Accession(string partner) => new()
    {
        Id = "accession",
        Date = TestScenario.At(Joins),
        Kind = InterventionKind.BlocAccession,
        Target = partner,
        Bloc = "accords",
    };

    private static Scenario Scenario(BlocEffect? effect, bool accession) => TestScenario.Of(Horizon) with
    {
        Membership = new MembershipDefinition
        {
            Withdrawal = Parameter.Of(0.2), Blocs = effect is null ? [] : [effect],
        },
        Partners =
            [new PartnerDefinition { Id = "p", Status = [new StatusPeriod(MemberStatus.State, null)] }],
        Interventions = accession ? [Accession("p")] : [],
    };

    /// <summary>Months at which the partner leaves, in each of some replications.</summary>
    private static double[] Leaves(Scenario scenario)
    {
        var simulator = new Simulator(SimulationModel.Compile(scenario), TestSeed.For("blocs"));
        var months = new double[60];
        for (var i = 0; i < months.Length; i++)
        {
            var trace = new List<TraceEvent>();
            simulator.Run(i, trace: trace);
            months[i] = trace.Where(x => x is { Entity: "p", Kind: "leaves" })
                .Select(x => x.Time.Seconds / (double)TestScenario.Month).DefaultIfEmpty(Never).First();
        }

        return months;
    }
}
