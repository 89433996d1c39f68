using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using MathNet.Numerics.Distributions;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Members that come at signing events and go at a rate.</summary>
[Trait("Category", "Statistical")]
public sealed class MembershipTests
{
    private const int Years = 5;
    private static readonly SigningEvent[] Spring = [new("spring", 4, 24), new("autumn", 9, 5)];

    [Fact]
    public void States_ThatWithdrawAtADrawnRate_SurviveByTheGammaMixture()
    {
        // Rate drawn once for all from Gamma(0.5, 43.1 a year): E[exp(−5 λ)] = (43.1 / 48.1)^0.5.
        var model = Model(withdrawal: new Parameter { Uncertainty = "rate" });
        var left = new MetricReader(model, MetricCatalogue.Members, "office", "left");
        var shares = Replications.Read(model, TestSeed.Of(), 20_000, x => 1 - (left.At(x, Years - 1) / 10));

        Statistically.MeanIs(Math.Sqrt(43.1 / (43.1 + Years)), shares);
    }

    [Theory]
    [InlineData(MemberStatus.Institution, true)]
    [InlineData(MemberStatus.Intergovernmental, true)]
    [InlineData(MemberStatus.State, false)]
    [InlineData(MemberStatus.PayloadOnly, false)]
    public void Others_ThatWithdrawAtARateOfTheirOwn_SurviveByTheGammaMixture(MemberStatus status, bool withdraws)
    {
        var states = Scenario();
        var rate = new Parameter { Uncertainty = "rate" };
        var model = SimulationModel.Compile(states with
        {
            Membership = states.Membership with { WithdrawalOfOthers = rate },
            Partners = [.. states.Partners.Select(x => x with { Status = [new StatusPeriod(status, null)] })],
        });
        var left = new MetricReader(model, MetricCatalogue.Members, "office", "left");
        var shares = Replications.Read(model, TestSeed.Of(), 5_000, x => 1 - (left.At(x, Years - 1) / 10));

        if (withdraws)
        {
            Statistically.MeanIs(Math.Sqrt(43.1 / (43.1 + Years)), shares);
        }
        else
        {
            Assert.All(shares, x => Assert.Equal(1, x));
        }
    }

    [Fact]
    public void Operator_OfAMission_NeverWithdraws()
    {
        var model = Model(withdrawal: Parameter.Of(1000), operates: "state-0");
        var left = new MetricReader(model, MetricCatalogue.Members, "office", "left");
        Replications.Visit(model, TestSeed.Of(), 50, x => Assert.Equal(9, left.At(x, Years - 1)));
    }

    [Fact]
    public void States_WithoutTheRule_NeverWithdraw()
    {
        var model = Model();
        var left = new MetricReader(model, MetricCatalogue.Members, "office", "left");
        Replications.Visit(model, TestSeed.Of(), 50, x => Assert.Equal(0, left.At(x, Years - 1)));
    }

    [Fact]
    public void Candidates_OfAYearlyChance_SignBinomially()
    {
        // 20 % a year in two equal parts, for five years: 1 − 0.8^5 of ten candidates.
        var model = Model(candidates: 0.2, accession: new AccessionDefinition { Events = Spring });
        var states = new MetricReader(model, MetricCatalogue.Members, "office", "state");
        var signed = Replications.Read(model, TestSeed.Of(), 20_000, x => states.At(x, Years - 1));

        Statistically.Fits(k => Binomial.PMF(1 - Math.Pow(0.8, Years), 10, k), signed);
    }

    [Fact]
    public void Candidates_WithoutSigningEvents_NeverSign()
    {
        var model = Model(candidates: 1);
        var states = new MetricReader(model, MetricCatalogue.Members, "office", "state");

        Assert.Equal(0, states.At(new Simulator(model, 0).Run(0), Years - 1));
    }

    [Fact]
    public void Pool_OfFiniteSize_SignsInBatchesAndEnds()
    {
        // 12.5 a year over two events; 40 in all, so the pool is empty in the fourth year.
        var model = Model(accession: Pools(40));
        var institutions = new MetricReader(model, MetricCatalogue.Institutions, "office");
        var first = new List<double>();
        Replications.Visit(model, TestSeed.Of(), 5_000, x =>
        {
            first.Add(institutions.At(x, 0));
            Assert.InRange(institutions.At(x, 0), 12, 14);
            Assert.Equal(40, institutions.At(x, Years - 1));
        });

        Statistically.MeanIs(12.5, first);
    }

    [Theory]
    [InlineData(1, 12, 24)]
    [InlineData(2, 24, 36)] // the landing of month 1 is fresh for a year, so for the first two events
    public void Pool_AfterALanding_GrowsByTheMultiplier(double multiplier, int first, int second)
    {
        var accession = Pools(1000, 12) with { SuccessMultiplier = multiplier, SuccessMemory = TestScenario.Year };
        var scenario = Scenario(accession: accession) with
        {
            Missions = [new MissionDefinition { Id = "m", Launch = TestScenario.At(1) }],
        };
        var model = SimulationModel.Compile(scenario);
        var counts = new MetricReader(model, MetricCatalogue.Institutions, "office")
            .All(new Simulator(model, 0).Run(0));

        Assert.Equal([first, second], counts[..2]);
    }

    private static AccessionDefinition Pools(int size, double yearly = 12.5) => new()
    {
        Events = Spring,
        Pools =
        [
            new CandidatePool
            {
                Id = "pool", Becomes = MemberStatus.Institution, Size = size, Yearly = Parameter.Of(yearly),
            },
        ],
    };

    private static SimulationModel Model(
        Parameter? withdrawal = null,
        double? candidates = null,
        AccessionDefinition? accession = null,
        string? operates = null) =>
        SimulationModel.Compile(Scenario(withdrawal, candidates, accession, operates));

    private static Scenario Scenario(
        Parameter? withdrawal = null,
        double? candidates = null,
        AccessionDefinition? accession = null,
        string? operates = null) => TestScenario.Of(12 * Years) with
        {
            Uncertainties = [new() { Id = "rate", Distribution = new GammaDistribution(0.5, 1 / 43.1) }],
            Membership = new MembershipDefinition { Withdrawal = withdrawal, Accession = accession },
            Missions = operates is null
                ? []
                : [new MissionDefinition { Id = "m", Launch = TestScenario.At(6), Operator = operates }],
            Partners = [.. Enumerable.Range(0, 10).Select(i => new PartnerDefinition
            {
                Id = $"state-{i}",
                Status = [new StatusPeriod(candidates is null ? MemberStatus.State : MemberStatus.Interest, null)],
                Candidate = candidates is { } chance ? new Candidacy(MemberStatus.State, chance) : null,
            })],
        };
}
