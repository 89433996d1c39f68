using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Life and output of modules, and resources that expire.</summary>
public sealed class ModuleServiceTests
{
    [Theory]
    [InlineData(null, 24)]
    [InlineData(10.5, 10.5)]
    public void Module_WithALife_IsInServiceUntilItsEnd(double? life, double months)
    {
        var model = Model(Module with { Life = life is { } m ? Parameter.Of(m * TestScenario.Month) : null });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(months * 30, new MetricReader(model, MetricCatalogue.ServiceDays, "m").Sum(result), 0.001);
    }

    [Fact]
    public void Output_OfAModule_ComesForEachWholePeriodOfService()
    {
        var output = new OutputDefinition { Resource = "data", Amount = 7, Period = 2 * TestScenario.Month };
        var model = Model(Module with { Life = Parameter.Of(11.0 * TestScenario.Month), Output = output });
        Assert.Equal(5 * 7, new Simulator(model, 0).Run(0).Accounts[0].Contributed);
    }

    [Theory]
    [InlineData(false, 0, 24)]
    [InlineData(true, 23, 1)]
    public void Resource_ThatExpires_IsGoneAtTheNextMonth(bool expires, long gone, long left)
    {
        var scenario = TestScenario.Of(24) with
        {
            Resources = [new ResourceDefinition { Id = "data", Unit = "TB", Decimals = 0, Expires = expires }],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "payer",
                    Pledges = [new PledgeDefinition { Id = "p", Resource = "data", Monthly = Parameter.Of(1) }],
                },
            ],
        };
        var account = new Simulator(SimulationModel.Compile(scenario), 0).Run(0).Accounts[0];
        Assert.Equal((gone, left, 0), (account.Expired, account.Stock, account.Imbalance));
    }

    private static ModuleDefinition Module => new() { Id = "m" };

    private static SimulationModel Model(ModuleDefinition module) => SimulationModel.Compile(TestScenario.Of(24) with
    {
        Resources = [new ResourceDefinition { Id = "data", Unit = "TB", Decimals = 0 }],
        Modules = [module],
    });
}
