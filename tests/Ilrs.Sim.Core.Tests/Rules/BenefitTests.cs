using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>What members have of their membership: others' data, samples on loan.</summary>
public sealed class BenefitTests
{
    private const double Year = 12 * 720;

    [Theory]
    [InlineData(0, new double[] { 0.5, 1, 1, 1 })]
    [InlineData(6, new double[] { 0, 1, 1, 1 })]
    [InlineData(12, new double[] { 0, 0.5, 1, 1 })]
    [InlineData(18, new double[] { 0, 0, 1, 1 })]
    [InlineData(24, new double[] { 0, 0, 0.5, 1 })]
    public void Data_AfterTheOwnerPeriod_AreOpenToMembers(double months, double[] years)
    {
        // The instrument works from month 6 on.
        var model = SimulationModel.Compile(Programme(months));
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(years.Select(x => x * Year), Data(model, result, "member").Select(x => Math.Round(x, 2)));
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("guest-only")]
    public void Data_OfOthers_AreNotOpenToOwnersAndToThoseWhoHaveNotSigned(string partner)
    {
        var model = SimulationModel.Compile(Programme(12));

        Assert.Equal(0, Data(model, new Simulator(model, 0).Run(0), partner).Sum());
    }

    [Fact]
    public void Data_ForWhoSignsLater_BringWhatWasOpenBefore()
    {
        var model = SimulationModel.Compile(Programme(12));

        Assert.Equal([0, 0, 1.5 * Year, Year], Data(model, new Simulator(model, 0).Run(0), "late"));
    }

    [Fact]
    public void Data_ThatAreOpen_ArePricedForTheReceiverAndCostNobody()
    {
        var price = new PriceDefinition { Id = "data", Of = PricedItem.Data, Price = Parameter.Of(0.01) };
        var model = SimulationModel.Compile(Programme(12) with { Barter = new BarterDefinition { Prices = [price] } });
        var result = new Simulator(model, 0).Run(0);

        double Sum(MetricSpec metric, string label) => new MetricReader(model, metric, "office", label).Sum(result);
        Assert.Equal(2.5 * Year * 0.01, Sum(MetricCatalogue.BarterReceived, "member"), 1e-9);
        Assert.Equal(0, Sum(MetricCatalogue.BarterGivenItems, "data"));
    }

    [Fact]
    public void Loans_OfSamples_GoToWhoeverOfTheMembersHadLeast()
    {
        var loan = new LoanDefinition
        {
            Id = "stones",
            Lender = "lead",
            Mission = "lander",
            After = TestScenario.At(12).Seconds,
            Yearly = Parameter.Of(2),
        };
        var models = Array.ConvertAll(
            (int[])[1, 2, 3, 4],
            years => SimulationModel.Compile(Programme(12, loan) with { Horizon = TestScenario.At(12 * years) }));
        var simulators = Array.ConvertAll(models, x => new Simulator(x, TestSeed.For("loans")));
        var firsts = new HashSet<double>();
        for (var i = 0; i < 40; i++)
        {
            var results = Array.ConvertAll(simulators, x => x.Run(i));
            double[] To(string partner) =>
            [
                .. models.Zip(results).Select(x =>
                    new MetricReader(x.First, MetricCatalogue.SampleLoans, "office", partner).Sum(x.Second)),
            ];

            // It arrives in month 6: the first loans are those of the second year.
            Assert.Equal(0, To("lead")[^1] + To("guest-only")[^1]);
            double[][] all = [To("member"), To("owner"), To("late")];
            Assert.Equal([0, 2, 4, 6], Enumerable.Range(0, 4).Select(year => all.Sum(x => x[year])));
            Assert.All(all, x => Assert.Equal(2, x[^1]));
            Assert.Equal(0, To("late")[1]);
            firsts.Add(To("owner")[2] - To("owner")[1]);
        }

        Assert.True(firsts.Count > 1, "Ties are decided by lot.");
    }

    private static double[] Data(SimulationModel model, ReplicationResult result, string partner) =>
        new MetricReader(model, MetricCatalogue.DataHours, "office", partner).All(result);

    private static PartnerDefinition Is(string id, MemberStatus status, double? from = null) => new()
    {
        Id = id, Status = [new StatusPeriod(status, from is { } month ? TestScenario.At(month) : null)],
    };

    private static Scenario Programme(double months, params LoanDefinition[] loans) => TestScenario.Of(48) with
    {
        Partners =
        [
            Is("lead", MemberStatus.Founder) with { Lead = true },
            Is("member", MemberStatus.Institution),
            Is("late", MemberStatus.State, 30),
            Is("guest-only", MemberStatus.PayloadOnly),
            Is("owner", MemberStatus.State) with
            {
                Instruments = [new InstrumentDefinition { Id = "guest", Mass = 10, Awarded = "lander" }],
            },
        ],
        Missions =
        [
            new MissionDefinition
            {
                Id = "lander", Operator = "lead", Launch = TestScenario.At(6), Slots = new SlotOffer { Count = 2 },
            },
        ],
        Membership = new MembershipDefinition { OwnerPeriod = TestScenario.At(months).Seconds, Loans = loans },
    };
}
