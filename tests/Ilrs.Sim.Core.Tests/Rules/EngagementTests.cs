using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Engagement, where it is switched on, moves what partners pay; it is off by default.</summary>
public sealed class EngagementTests
{
    // Two calls of one slot each are decided in months 6 and 12; b has the better merit and wins the first.
    [Theory]
    [InlineData(false, "a", 24 * 10)]
    [InlineData(false, "b", 24 * 10)]
    [InlineData(true, "a", (7 * 10) + (6 * 9.5) + (11 * 10.5))] // refused once, then awarded
    [InlineData(true, "b", (7 * 10) + (17 * 11))] // awarded in the first call
    public void Pledges_OfAPartner_FollowWhatItGetsOnlyWhereEngagementIsOn(bool on, string partner, double total)
    {
        MissionDefinition Host(string id, double launch) => new()
        {
            Id = id,
            Launch = TestScenario.At(launch),
            Slots = new SlotOffer
            {
                Count = 1, Notice = TestScenario.At(4).Seconds, Decision = Parameter.Of(2 * TestScenario.Month),
            },
        };
        var pledge = new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(10) };
        InstrumentDefinition Guest(string id, double merit) => new() { Id = id, Merit = Parameter.Of(merit) };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Membership = new MembershipDefinition { Engagement = on },
            Missions = [Host("m1", 8.5), Host("m2", 14.5)],
            Partners =
            [
                new PartnerDefinition { Id = "a", Pledges = [pledge], Instruments = [Guest("a1", 0.3)] },
                new PartnerDefinition { Id = "b", Pledges = [pledge], Instruments = [Guest("b1", 0.8)] },
            ],
        });
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(total, new MetricReader(model, MetricCatalogue.Contributed, partner, "funding").Sum(result), 6);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Partner_ThatIsRefusedAgainAndAgain_LeavesOnlyWhereEngagementIsOn(bool on, int left)
    {
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Membership = new MembershipDefinition { Engagement = on },
            Missions = [.. Enumerable.Range(0, 12).Select(i => new MissionDefinition
            {
                Id = $"m{i:00}",
                Launch = TestScenario.At(6 + (3 * i)),
                Slots = new SlotOffer
                {
                    Count = 1,
                    Mass = 5,
                    Notice = TestScenario.At(2).Seconds,
                    Decision = Parameter.Of(TestScenario.Month),
                },
            })],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "a",
                    Status = [new StatusPeriod(MemberStatus.State, null)],
                    Instruments = [new InstrumentDefinition { Id = "z", Mass = 1, Merit = Parameter.Of(0.1) }],
                },
                new PartnerDefinition
                {
                    Id = "b",
                    Instruments = [.. Enumerable.Range(0, 12).Select(i => new InstrumentDefinition
                    {
                        Id = $"b{i:00}", Mass = 5, Merit = Parameter.Of(0.9), Answers = [$"m{i:00}"],
                    })],
                },
            ],
        });
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(left, new MetricReader(model, MetricCatalogue.Members, "office", "left").At(result, 4));
    }
}
