using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Rights hang on status: who may propose, who may name people for seats.</summary>
public sealed class MemberRightsTests
{
    [Theory]
    [InlineData(MemberStatus.Founder, true, true)]
    [InlineData(MemberStatus.State, true, true)]
    [InlineData(MemberStatus.Intergovernmental, true, true)]
    [InlineData(MemberStatus.Institution, true, true)]
    [InlineData(MemberStatus.PayloadOnly, true, false)]
    [InlineData(MemberStatus.Applicant, true, false)]
    [InlineData(MemberStatus.Claimed, true, false)]
    [InlineData(MemberStatus.Interest, false, false)]
    [InlineData(MemberStatus.Left, false, false)]
    public void Partner_OfAStatus_HasItsRights(MemberStatus status, bool proposes, bool names)
    {
        Assert.Equal((proposes, names), Does(MemberRights.ByStatus, [new StatusPeriod(status, null)]));
        if (status != MemberStatus.Left)
        {
            Assert.Equal((true, true), Does(MemberRights.Everyone, [new StatusPeriod(status, null)]));
        }
    }

    [Fact]
    public void Partner_WithoutAnyStatus_HasEveryRight() =>
        Assert.Equal((true, true), Does(MemberRights.ByStatus, []));

    [Fact]
    public void Partner_BeforeItsFirstStatus_HasNoRight() => Assert.Equal(
        (false, false), Does(MemberRights.ByStatus, [new StatusPeriod(MemberStatus.State, TestScenario.At(20))]));

    private static (bool Proposes, bool Names) Does(MemberRights rights, StatusPeriod[] status)
    {
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Membership = new MembershipDefinition { Rights = rights },
            Training =
            [
                new TrainingProgrammeDefinition
                {
                    Id = "school", Seats = 9, Duration = Parameter.Of(TestScenario.Month), IntakeMonths = [3],
                    Until = TestScenario.At(12),
                },
            ],
            Missions =
            [
                new MissionDefinition
                {
                    Id = "m",
                    Launch = TestScenario.At(18),
                    Slots = new SlotOffer { Count = 1, Notice = TestScenario.Year },
                },
            ],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "a",
                    Status = status,
                    Instruments = [new InstrumentDefinition { Id = "guest" }],
                    Nominations = [new NominationDefinition { Programme = "school", PerIntake = Parameter.Of(2) }],
                },
            ],
        });
        var result = new Simulator(model, 0).Run(0);
        return (new MetricReader(model, MetricCatalogue.Proposals, "a").Sum(result) > 0,
            new MetricReader(model, MetricCatalogue.Nominated, "a").Sum(result) > 0);
    }
}
