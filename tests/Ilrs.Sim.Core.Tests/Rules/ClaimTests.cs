using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>A lump sum wanted after arrival waits for the pool, in order of asking.</summary>
public sealed class ClaimTests
{
    // The pool has 1 t more at each turn of a month from month 0 on: n + 1 t in month n, less what was taken.
    [Theory]
    [InlineData(11, 10)] // month 10 brings the eleventh tonne
    [InlineData(11.5, 11)]
    [InlineData(3, 6)] // it asks when it arrives, and the pool has enough
    public void Claim_OfAMission_IsServedWhenThePoolSuffices(double amount, double done)
    {
        var trace = CallScenario.Trace(Of(Mission("m", 6, ("mass", amount))));

        Assert.Equal(done, CallScenario.MonthOf(trace, "m", "done"));
    }

    // b asks a month after a, for what the pool holds at once; it must not overtake a.
    [Theory]
    [InlineData("mass", 19, 20)] // a is served with 20 t in month 19, b with what month 20 brings
    [InlineData("power", 19, 7)] // another resource is not blocked
    public void Claim_ThatDoesNotFit_BlocksLaterOnesOnItsResource(string resource, double first, double second)
    {
        var trace = CallScenario.Trace(Of(Mission("a", 6, ("mass", 20)), Mission("b", 7, (resource, 1))));

        Assert.Equal(first, CallScenario.MonthOf(trace, "a", "done"));
        Assert.Equal(second, CallScenario.MonthOf(trace, "b", "done"));
    }

    [Fact]
    public void Mission_WithSeveralClaims_IsDoneWhenTheLastIsServed()
    {
        var trace = CallScenario.Trace(Of(Mission("m", 6, ("mass", 9), ("power", 12))));

        Assert.Equal(11, CallScenario.MonthOf(trace, "m", "done"));
    }

    [Fact]
    public void Claims_ThatAreServed_AreUsedUpToTheUnit()
    {
        var model = SimulationModel.Compile(Of(Mission("a", 6, ("mass", 20)), Mission("b", 7, ("mass", 1.25))));
        var account = new Simulator(model, 0).Run(0).Accounts[model.Layout.Resources.ToList().FindIndex(
            x => x.Id == "mass")];

        Assert.Equal(21.25 / 24, (double)account.Consumed / account.Contributed, 1e-12);
    }

    private static Scenario Of(params MissionDefinition[] missions) => TestScenario.Of(24) with
    {
        Resources =
        [
            new ResourceDefinition { Id = "mass", Unit = "t" }, new ResourceDefinition { Id = "power", Unit = "kW" },
        ],
        Partners = [new PartnerDefinition { Id = "payer", Pledges = [Monthly("mass"), Monthly("power")] }],
        Missions = missions,
    };

    private static PledgeDefinition Monthly(string resource) =>
        new() { Id = resource, Resource = resource, Monthly = Parameter.Of(1) };

    private static MissionDefinition Mission(
        string id, double launch, params (string Resource, double Amount)[] claims) => new()
    {
        Id = id,
        Launch = TestScenario.At(launch),
        Claims = [.. claims.Select(x => new ClaimDefinition { Resource = x.Resource, Amount = x.Amount })],
    };
}
