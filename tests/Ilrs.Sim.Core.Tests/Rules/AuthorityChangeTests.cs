using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>A change of authority freezes calls and opens payload lists again, booked to programme decision.</summary>
public sealed class AuthorityChangeTests
{
    private const double Freeze = 8;

    public enum Change
    {
        None,
        Intervention,
        InTheScenario,
    }

    // Integration would begin in month 20; the list stays open from month 15 to 23.
    [Theory]
    [InlineData(Change.None, 15, true, 24, 0)]
    [InlineData(Change.Intervention, 15, true, 27, 3)]
    [InlineData(Change.InTheScenario, 15, true, 27, 3)]
    [InlineData(Change.Intervention, 3, true, 24, 0)] // the list is closed again long before integration
    [InlineData(Change.Intervention, 21, true, 24, 0)] // integration has begun
    [InlineData(Change.Intervention, 15, false, 24, 0)] // no guests, no list
    public void Mission_WhoseListIsOpenAgain_IsHeldByTheProgramme(
        Change change, double month, bool guests, double launch, double held)
    {
        var (model, result) = Run(change, month, guests);
        var tracked = new TrackedReader(model, "m", TrackedKind.Launch);

        Assert.Equal(launch, tracked.Months(result));
        Assert.Equal(TestScenario.At(held).Seconds, tracked.Held(result, DelayCause.ProgrammeDecision));
    }

    // The call opens in month 2 and is decided in month 8; a change in month 4 moves the award by eight months.
    [Theory]
    [InlineData(Change.None, 8)]
    [InlineData(Change.Intervention, 8 + Freeze)]
    public void OpenCall_UnderAChange_IsDecidedLaterByTheFreeze(Change change, double award)
    {
        var log = new List<TraceEvent>();
        var model = Model(change, 4, guests: true);
        new Simulator(model, 0).Run(0, RunMode.Stochastic, log);

        var at = log.Single(x => x is { Entity: "a", Kind: "awarded" }).Time;
        Assert.Equal(award, at.Seconds / (double)TestScenario.Month, 6);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(Governance.Committee, 2)]
    public void FoundedOrganisation_WithItsOwnPolicies_MovesTheVoteToTheCommittee(Governance? governance, int votes)
    {
        var model = Model(Change.Intervention, 15, guests: true, governance);
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(votes, new MetricReader(model, MetricCatalogue.Votes, "office").At(result, 2));
    }

    private static (SimulationModel Model, ReplicationResult Result) Run(Change change, double month, bool guests)
    {
        var model = Model(change, month, guests);
        return (model, new Simulator(model, 0).Run(0));
    }

    private static SimulationModel Model(Change change, double month, bool guests, Governance? governance = null)
    {
        var at = TestScenario.At(month);
        return SimulationModel.Compile(TestScenario.Of(60) with
        {
            Membership = new MembershipDefinition
            {
                AuthorityFreeze = Parameter.Of(Freeze * TestScenario.Month),
                Authorities = change == Change.InTheScenario
                    ? [new AuthorityPeriod("a", null), new AuthorityPeriod("b", at)]
                    : [],
            },
            Interventions = change == Change.Intervention
                ?
                [
                    new InterventionDefinition
                    {
                        Id = "change",
                        Date = at,
                        Kind = InterventionKind.AuthorityChange,
                        Authority = "b",
                        Policies = governance is { } who ? new PolicyAmendment { Governance = who } : null,
                    },
                ]
                : [],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "a",
                    Status = [new StatusPeriod(MemberStatus.Founder, null)],
                    Instruments = [new InstrumentDefinition { Id = "guest", Mass = 1 }],
                },
                new PartnerDefinition { Id = "b", Status = [new StatusPeriod(MemberStatus.State, null)] },
            ],
            Missions =
            [
                new MissionDefinition
                {
                    Id = "m",
                    Launch = TestScenario.At(24),
                    Integration = TestScenario.At(4).Seconds,
                    Grace = TestScenario.Year,
                    Slots = guests
                        ? new SlotOffer
                        {
                            Mass = 10,
                            Notice = TestScenario.At(18).Seconds,
                            Decision = Parameter.Of(6 * TestScenario.Month),
                        }
                        : null,
                },
            ],
        });
    }
}
