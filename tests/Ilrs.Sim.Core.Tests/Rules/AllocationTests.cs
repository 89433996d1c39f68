using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Development that gets less than it needs.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("funding", DelayCause.Funding)]
    [InlineData("personnel", DelayCause.Personnel)]
    public void Development_OnHalfOfWhatItNeeds_TakesTwiceAsLongAndBooksTheRest(string resource, DelayCause cause)
    {
        var model = Model(AllocationPolicy.Priority, 0.5, resource, Mission("a", 1, resource));
        var result = new Simulator(model, 0).Run(0);
        var tracked = new TrackedReader(model, "a", TrackedKind.Launch);

        // Eleven and a half months of work in 23; what the last half needs is there when its month begins.
        Assert.Equal(23.5, tracked.Months(result), 1e-4);
        Assert.Equal(tracked.Date(result) - TestScenario.At(12), tracked.Held(result, cause));
        Assert.Equal(12_000_000, result.Accounts[0].Consumed, 10.0);
    }

    [Theory]
    [InlineData(AllocationPolicy.Priority, 18, 12)] // b first: a works half as fast for a year, then alone
    [InlineData(AllocationPolicy.Proportional, 15.75, 15.75)] // 11.25 months of work in 15, then the rest at once
    [InlineData(AllocationPolicy.CriticalPathFirst, 12, 18)] // a is needed at once, b has years of float
    public void Development_OfTwoMissions_SharesThePoolByPolicy(AllocationPolicy policy, double a, double b)
    {
        var model = Model(policy, 1.5, "funding", Mission("a", 2, "funding"), Mission("b", 1, "funding"));
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(a, new TrackedReader(model, "a", TrackedKind.Launch).Months(result), 1e-4);
        Assert.Equal(b, new TrackedReader(model, "b", TrackedKind.Launch).Months(result), 1e-4);
    }

    [Theory]
    [InlineData("a", 12, 18)]
    [InlineData("b", 18, 12)] // against the order of ids, which decides between equal floats
    public void CriticalPathFirst_WhereOneMissionIsNeeded_ServesItFirst(string needed, double a, double b)
    {
        var model = SimulationModel.Compile(
            Scenario(
                AllocationPolicy.CriticalPathFirst,
                1.5,
                "funding",
                [Mission("a", 1, "funding"), Mission("b", 1, "funding")],
                needed));
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(a, new TrackedReader(model, "a", TrackedKind.Launch).Months(result), 1e-4);
        Assert.Equal(b, new TrackedReader(model, "b", TrackedKind.Launch).Months(result), 1e-4);
    }

    private static SimulationModel Model(
        AllocationPolicy policy, double monthly, string resource, params MissionDefinition[] missions) =>
        SimulationModel.Compile(Scenario(policy, monthly, resource, missions, needed: "a"));

    private static Scenario Scenario(
        AllocationPolicy policy, double monthly, string resource, MissionDefinition[] missions, string needed) =>
        TestScenario.Of(60) with
        {
            Resources = [new ResourceDefinition { Id = resource, Unit = "1" }],
            Policies = new PolicyDefinition { Allocation = policy },
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "payer",
                    Pledges =
                        [new PledgeDefinition { Id = "p", Resource = resource, Monthly = Parameter.Of(monthly) }],
                },
            ],
            Missions = missions,
            Modules =
            [
                new ModuleDefinition { Id = "next", Requires = TestScenario.When((needed, ConditionState.Arrived)) },
            ],
            Milestones =
            [
                new MilestoneDefinition
                {
                    Id = "soon",
                    Condition = TestScenario.When(("next", ConditionState.Commissioned)),
                    Announced = [new Announcement(TestScenario.At(12), null, null)],
                },
            ],
        };

    private static MissionDefinition Mission(string id, int priority, string resource) => new()
    {
        Id = id,
        Launch = TestScenario.At(12),
        Priority = priority,
        Inputs = [new InputDefinition { Resource = resource, Total = 12 }],
    };
}
