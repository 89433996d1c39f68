using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Named uncertainties that share a factor, seen through the pledges that they set.</summary>
[Trait("Category", "Statistical")]
public sealed class UncertaintyTests
{
    private const int Replicated = 40_000;

    [Theory]
    [InlineData(0.9, 0.8)]
    [InlineData(0.9, -0.8)]
    [InlineData(0.0, 1.0)]
    public void Members_OfAGroup_AreBothHighAsOftenAsSheppardSays(double first, double second)
    {
        var model = Model(Uncertainty("u0", first), Uncertainty("u1", second));
        var readers = Readers(model);
        var both = Replications.Read(model, TestSeed.For($"{TestSeed.Of()}/{first}/{second}"), Replicated, result =>
            readers[0].Sum(result) > 0.5 && readers[1].Sum(result) > 0.5 ? 1 : 0);

        // P(X > 0, Y > 0) of a bivariate normal pair with correlation ρ is 1/4 + asin(ρ) / 2π (Sheppard, 1899).
        var expected = 0.25 + (Math.Asin(first * second) / (2 * Math.PI));
        Statistically.ChanceIs(expected, (long)both.Sum(), Replicated);
    }

    [Fact]
    public void Members_OfAGroup_KeepTheirOwnDistribution()
    {
        var model = Model(Uncertainty("u0", 0.6), Uncertainty("u1", -0.6));
        var readers = Readers(model);
        for (var i = 0; i < 2; i++)
        {
            var values = Replications.Read(
                model, TestSeed.For($"{TestSeed.Of()}/{i}"), Replicated, result => readers[i].Sum(result));
            Assert.InRange(GoodnessOfFit.ChiSquareOfUniforms(values, 100), Statistically.Error, 1);
        }
    }

    private static UncertaintyDefinition Uncertainty(string id, double loading) => new()
    {
        Id = id, Distribution = new UniformDistribution(0, 1), Group = "group", Loading = loading,
    };

    private static MetricReader[] Readers(SimulationModel model) =>
        [.. model.Scenario.Partners.Select(x => new MetricReader(model, MetricCatalogue.Contributed, x.Id, "funding"))];

    private static SimulationModel Model(params UncertaintyDefinition[] uncertainties) =>
        SimulationModel.Compile(TestScenario.Of(1) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD", Decimals = 9 }],
            Uncertainties = uncertainties,
            Partners = [.. uncertainties.Select(x => new PartnerDefinition
            {
                Id = $"of-{x.Id}",
                Pledges =
                [
                    new PledgeDefinition
                    {
                        Id = "p", Resource = "funding", Monthly = new Parameter { Uncertainty = x.Id },
                    },
                ],
            })],
        });
}
