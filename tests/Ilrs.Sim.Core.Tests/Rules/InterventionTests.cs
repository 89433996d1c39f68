using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Dated changes: what they change, from which month on, and nothing else.</summary>
public sealed class InterventionTests
{
    private const InterventionKind Delay = InterventionKind.DelayMission;

    public static TheoryData<string, double> Payments => new()
    {
        { "none", 10 * (12 + 12) },
        { "withdraw", 10 * 6 },
        { "suspend", 10 * (6 + 12) }, // months 6 to 11 are not paid, nor made up later
        { "suspend-for-good", 10 * 6 },
        { "budget-factor", (10 * 6) + (5 * 18) },
        { "pledge-change", (10 * 6) + (4 * 18) },
    };

    [Theory]
    [MemberData(nameof(Payments))]
    public void Pledge_ChangedInMonthSix_PaysTheNewAmountFromThenOn(string change, double total)
    {
        var at = new InterventionDefinition
        {
            Id = "change", Date = TestScenario.At(6), Target = "a", Kind = InterventionKind.Suspend,
        };
        InterventionDefinition[] changes = change switch
        {
            "withdraw" => [at with { Kind = InterventionKind.Withdraw }],
            "suspend" => [at with { Until = TestScenario.At(12) }],
            "suspend-for-good" => [at],
            "budget-factor" => [at with { Kind = InterventionKind.BudgetFactor, Factor = 0.5 }],
            "pledge-change" => [at with { Kind = InterventionKind.PledgeChange, Pledge = "p", Amount = 4 }],
            _ => [],
        };
        var pledge = new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(10) };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners =
            [
                new PartnerDefinition { Id = "a", Pledges = [pledge] },
                new PartnerDefinition { Id = "b", Pledges = [pledge] },
            ],
            Interventions = changes,
        });
        var result = new Simulator(model, 0).Run(0);
        Assert.Equal(total, new MetricReader(model, MetricCatalogue.Contributed, "a", "funding").Sum(result));
        Assert.Equal(240, new MetricReader(model, MetricCatalogue.Contributed, "b", "funding").Sum(result));
    }

    // Development from 4 to 8, integration to 10, campaign to 12, window 13 on, transfer of one month.
    [Theory]
    [InlineData(2, 16)] // idle: everything moves by three months
    [InlineData(5, 16)] // development
    [InlineData(9, 16)] // integration
    [InlineData(11, 16)] // campaign
    [InlineData(12.5, 16.5)] // waiting for the window: the hold of three months begins now, the rest was waited
    [InlineData(13.5, 14)] // on its way: too late
    public void Mission_DelayedByThreeMonths_ArrivesLaterByWhatIsHeld(double date, double arrival)
    {
        var mission = new MissionDefinition
        {
            Id = "m",
            Launch = TestScenario.At(12),
            Lead = TestScenario.At(4).Seconds,
            Integration = TestScenario.At(2).Seconds,
            Campaign = TestScenario.At(2).Seconds,
            Windows = [new LaunchWindow(2, 1, 10, 30)],
            Transfer = TestScenario.Month,
        };
        var delay = new InterventionDefinition
        {
            Id = "delay",
            Date = TestScenario.At(date),
            Kind = Delay,
            Target = "m",
            Duration = TestScenario.At(3).Seconds,
        };
        var model = SimulationModel.Compile(
            TestScenario.Of(60) with { Missions = [mission], Interventions = [delay] });
        var result = new Simulator(model, 0).Run(0);
        var tracked = new TrackedReader(model, "m", TrackedKind.Arrival);
        Assert.Equal(arrival, tracked.Months(result));
        Assert.Equal(TestScenario.At(arrival - 13).Seconds, tracked.Held(result));
        Assert.Equal(date > 13 ? 0 : TestScenario.At(3).Seconds, tracked.Held(result, DelayCause.ProgrammeDecision));
    }

    [Fact]
    public void Mission_DelayedAndCancelledInTheQueue_LeavesItsTurnToTheNext()
    {
        var family = new VehicleFamilyDefinition { Id = "v", Turnaround = Parameter.Of(4.0 * TestScenario.Month) };
        var missions = new[] { "a", "b", "c", "d" }.Select((id, i) => new MissionDefinition
        {
            Id = id, Launch = TestScenario.At(3), Vehicle = "v", Priority = i,
        });
        InterventionDefinition Change(string id, InterventionKind kind) => new()
        {
            Id = id, Date = TestScenario.At(5), Target = id, Kind = kind, Duration = TestScenario.Month,
        };
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Vehicles = [family],
            Missions = [.. missions],
            Interventions = [Change("b", Delay), Change("c", InterventionKind.CancelMission)],
        });
        var result = new Simulator(model, 0).Run(0);
        double[] launches = [3, 7, double.PositiveInfinity, 11];
        Assert.Equal(launches, Enumerable.Range(0, 4).Select(i => result.Dates[2 * i].IsNever
            ? double.PositiveInfinity
            : result.Dates[2 * i].Seconds / (double)TestScenario.Month));
        Assert.Equal(4 * TestScenario.Month, new TrackedReader(model, "b", TrackedKind.Launch).Held(result));
    }
}
