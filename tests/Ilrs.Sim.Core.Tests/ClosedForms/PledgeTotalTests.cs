using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>What partners pay in all: the mean and variance of sums and products of independent numbers.</summary>
[Trait("Category", "Statistical")]
public sealed class PledgeTotalTests
{
    private const int Replicated = 20_000;
    private const double Unit = 1e6; // the resource has six decimals

    [Fact]
    public void Total_OfLognormalPledges_HasMeanAndVarianceOfTheSum()
    {
        var monthly = new LogNormalDistribution(2, 0.5);
        var pledge = new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(monthly) };
        var totals = Totals(24, TestSeed.Of(), Partner("a", pledge), Partner("b", pledge));

        // Two partners and 24 months: 48 independent amounts, although both pledges have the same id.
        Statistically.MeanIs(48 * monthly.Mean, totals);
        Statistically.VarianceIs(48 * monthly.Variance, totals);
    }

    [Fact]
    public void Total_WithGrowthAndNoise_HasMeanAndVarianceOfTheWeightedSum()
    {
        var pledge = new PledgeDefinition
        {
            Id = "p",
            Resource = "funding",
            Monthly = Parameter.Of(10),
            Growth = 0.25,
            Noise = Parameter.Of(LogNormalDistribution.Noise(0.4)),
            From = TestScenario.At(3),
            Until = TestScenario.At(33),
        };
        var totals = Totals(36, TestSeed.Of(), Partner("a", pledge));

        // Months 3 to 32: twelve at 10, twelve at 12.5, six at 15.625, each times a factor of mean 1.
        Statistically.MeanIs((12 * 10) + (12 * 12.5) + (6 * 15.625), totals);
        var squares = (12 * 10 * 10) + (12 * 12.5 * 12.5) + (6 * 15.625 * 15.625);
        Statistically.VarianceIs(squares * (Math.Exp(0.4 * 0.4) - 1), totals);
    }

    [Fact]
    public void Total_WithReliability_HasVarianceOfOneFactorOnTheWholeSum()
    {
        var (monthly, reliability) = (new LogNormalDistribution(2, 0.5), new BetaDistribution(8, 2));
        var pledge = new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(monthly) };
        var partner = Partner("a", pledge) with { Reliability = Parameter.Of(reliability) };
        var totals = Totals(24, TestSeed.Of(), partner);

        // Var(RS) = Var(R) (Var(S) + E(S)²) + E(R)² Var(S) for one R and an independent sum S.
        var (mean, variance) = (24 * monthly.Mean, 24 * monthly.Variance);
        Statistically.MeanIs(0.8 * mean, totals);
        Statistically.VarianceIs((reliability.Variance * (variance + (mean * mean))) + (0.64 * variance), totals);
    }

    [Fact]
    public void Contributed_OfThePartner_IsWhatTheOfficeBooked()
    {
        var pledge = new PledgeDefinition
        {
            Id = "p", Resource = "funding", Monthly = Parameter.Of(new LogNormalDistribution(2, 0.5)),
        };
        var model = Model(24, Partner("a", pledge));
        var contributed = new MetricReader(model, MetricCatalogue.Contributed, "a", "funding");
        var booked = new MetricReader(model, MetricCatalogue.ProgrammeContributed, "office", "funding");
        Replications.Visit(model, TestSeed.Of(), 100, result =>
        {
            Assert.Equal(result.Accounts[0].Contributed / Unit, contributed.Sum(result), 1e-9);
            Assert.Equal(result.Accounts[0].Contributed / Unit, booked.Sum(result), 1e-9);
        });
    }

    private static double[] Totals(int months, ulong seed, params PartnerDefinition[] partners) =>
        Replications.Read(Model(months, partners), seed, Replicated, x => x.Accounts[0].Contributed / Unit);

    private static SimulationModel Model(int months, params PartnerDefinition[] partners) =>
        SimulationModel.Compile(TestScenario.Of(months) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners = partners,
        });

    private static PartnerDefinition Partner(string id, PledgeDefinition pledge) =>
        new() { Id = id, Pledges = [pledge] };
}
