using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Who gets the slots of a call under each policy.</summary>
public sealed class SelectionPolicyTests
{
    // Room of 30 kg. The lead owns l1 (20 kg, merit 0.2); the payer gives most and owns p1 (10 kg, 0.3);
    // the veteran has 40 kg on an earlier mission and owns v1 (20 kg, 0.9); the newcomer owns n1 (15 kg, 0.6).
    [Theory]
    [InlineData(SelectionPolicy.Merit, "v1 p1")] // v1, then n1 does not fit, then p1
    [InlineData(SelectionPolicy.ContributionShare, "p1 l1")] // 3 and 2 of 6.5
    [InlineData(SelectionPolicy.FairShare, "n1 p1")] // all but the veteran have nothing: by merit n1, p1
    [InlineData(SelectionPolicy.NewcomerQuota, "n1 p1")] // n1 fills half the mass, then v1 does not fit, then p1
    [InlineData(SelectionPolicy.LeadFirst, "l1 p1")] // l1, then by merit: v1 and n1 do not fit
    public void Call_UnderAPolicy_GoesToTheExpectedInstruments(SelectionPolicy policy, string winners)
    {
        var trace = new List<TraceEvent>();
        new Simulator(Model(policy), 0).Run(0, trace: trace);
        var awarded = trace.Where(x => x.Kind == "awarded" && x.Detail.EndsWith(" on late", StringComparison.Ordinal));
        Assert.Equal(
            winners.Split(' ').Order(StringComparer.Ordinal),
            awarded.Select(x => x.Detail.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    // Three proposers without a name write to each call of four letters; one of them gets 10 kg on the early mission,
    // which is 3.3 kg for each. On the late one there is room for two of the three and a1, or for a1 and one more.
    [Theory]
    [InlineData(2, "a0 a1")] // a has less than they have
    [InlineData(5, "a0")] // a has more
    public void FairShare_OfProposersWithoutAName_IsTheirMean(double mass, string winners)
    {
        var unnamed = new UnnamedProposals { Proposals = Parameter.Of(4), Mass = Parameter.Of(10) };
        MissionDefinition WithUnnamed(MissionDefinition mission) =>
            mission with { Slots = mission.Slots! with { Unnamed = unnamed } };
        var trace = new List<TraceEvent>();
        new Simulator(
            SimulationModel.Compile(TestScenario.Of(36) with
            {
                Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
                Policies = new PolicyDefinition { Selection = SelectionPolicy.FairShare },
                Partners = [Partner("a", 1, Instrument("a0", mass, 0.9, "early"), Instrument("a1", 10, 0.9))],
                Missions = [WithUnnamed(Mission("early", 12, 15)), WithUnnamed(Mission("late", 24, 20))],
            }),
            0).Run(0, trace: trace);

        Assert.Equal(winners, string.Join(' ', CallScenario.Told(trace, "awarded")));
    }

    private static SimulationModel Model(SelectionPolicy policy)
    {
        var veteran = Partner("veteran", 1, Instrument("v1", 20, 0.9), Instrument("v0", 40, 0.5, "early"));
        return SimulationModel.Compile(TestScenario.Of(36) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Policies = new PolicyDefinition { Selection = policy, NewcomerQuota = 0.5 },
            Partners =
            [
                Partner("lead", 2, Instrument("l1", 20, 0.2)) with { Lead = true },
                Partner("payer", 3, Instrument("p1", 10, 0.3)),
                veteran,
                Partner("newcomer", 0.5, Instrument("n1", 15, 0.6)),
            ],
            Missions = [Mission("early", 12, 50), Mission("late", 24, 30)],
        });
    }

    private static MissionDefinition Mission(string id, double launch, double mass) => new()
    {
        Id = id,
        Launch = TestScenario.At(launch),
        Slots = new SlotOffer
        {
            Mass = mass,
            Notice = TestScenario.At(6).Seconds,
            Decision = Parameter.Of(TestScenario.Month),
        },
    };

    private static PartnerDefinition Partner(string id, double monthly, params InstrumentDefinition[] instruments) =>
        new()
        {
            Id = id,
            Pledges = [new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(monthly) }],
            Instruments = instruments,
        };

    private static InstrumentDefinition Instrument(string id, double mass, double merit, string host = "late") => new()
    {
        Id = id, Mass = mass, Merit = Parameter.Of(merit), Answers = [host],
    };
}
