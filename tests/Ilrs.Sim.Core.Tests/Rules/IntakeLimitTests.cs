using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Places of an intake are the least of seats, scholarships and nominees; graduates count by track.</summary>
public sealed class IntakeLimitTests
{
    private static readonly string[] Limits = ["nominees", "scholarships", "seats"];

    [Theory]
    [InlineData(20, null, 12, 12, "nominees")]
    [InlineData(40, null, 12, 12, "nominees")] // seats doubled without nominees: nothing changes
    [InlineData(40, null, 24, 24, "nominees")]
    [InlineData(10, null, 12, 10, "seats")]
    [InlineData(20, 8, 12, 8, "scholarships")]
    [InlineData(40, 8, 24, 8, "scholarships")] // seats and nominees doubled, scholarships not
    [InlineData(12, 12, 12, 12, "nominees")] // ties: more nominees would be needed first
    public void Places_OfAnIntake_AreTheLeastOfTheThreeLimits(
        int seats, int? scholarships, int nominees, int places, string limit)
    {
        var (model, result) = Run(Programme(seats, scholarships), Nominates(nominees));

        Assert.Equal(places, new MetricReader(model, MetricCatalogue.Admitted, "school").Sum(result));
        Assert.Equal(seats, new MetricReader(model, MetricCatalogue.SeatsOffered, "school").Sum(result));
        foreach (var other in Limits)
        {
            var bound = new MetricReader(model, MetricCatalogue.IntakesBound, "school", other).Sum(result);
            Assert.Equal(other == limit ? 1 : 0, bound);
        }
    }

    [Theory]
    [InlineData(TrainingTrack.Master, 12, 12)]
    [InlineData(TrainingTrack.Doctor, 12, 12)]
    [InlineData(TrainingTrack.ProjectLinked, 12, 12)]
    [InlineData(TrainingTrack.Crew, 12, 0)]
    [InlineData(TrainingTrack.Operations, 12, 0)]
    [InlineData(TrainingTrack.ShortCourse, 0, 0)]
    public void Graduates_OfATrack_AreTrainedOrResearchersByIt(TrainingTrack track, int trained, int researchers)
    {
        var (model, result) = Run(Programme(20) with { Track = track }, Nominates(12));

        Assert.Equal(12, new MetricReader(model, MetricCatalogue.Graduates, "a").Sum(result));
        Assert.Equal(trained, new MetricReader(model, MetricCatalogue.Trained, "a").At(result, 0));
        Assert.Equal(researchers, new MetricReader(model, MetricCatalogue.Researchers, "a").At(result, 0));
        Assert.Equal(
            researchers, new MetricReader(model, MetricCatalogue.ProgrammeResearchers, "office").At(result, 0));
    }

    [Fact]
    public void Researchers_OfAPartnerWithAPlacedInstrument_IncludeItsTeam()
    {
        var partner = Nominates(12) with
        {
            Instruments =
            [
                new InstrumentDefinition { Id = "placed", Awarded = "m", Team = 7 },
                new InstrumentDefinition { Id = "idea", Team = 100 },
            ],
        };
        var (model, result) = Run(Programme(20) with { Track = TrainingTrack.Master }, partner);

        Assert.Equal(19, new MetricReader(model, MetricCatalogue.Researchers, "a").At(result, 0));
    }

    [Theory]
    [InlineData(MemberStatus.State, 3)]
    [InlineData(MemberStatus.Institution, 1)]
    public void Nominees_WhereTheNominationDoesNotSay_ComeFromStatus(MemberStatus status, int nominees)
    {
        NomineeRule Rule(MemberStatus of, double mean) => new()
        {
            Id = $"{of}", Status = of, Track = TrainingTrack.Master, Mean = Parameter.Of(mean), Most = 3,
        };
        var membership = new MembershipDefinition
        {
            Nominees = [Rule(MemberStatus.State, 5), Rule(MemberStatus.Institution, 1)],
        };
        var partner = Nominates(null) with { Status = [new StatusPeriod(status, null)] };
        var (model, result) = Run(Programme(20) with { Track = TrainingTrack.Master }, partner, membership);

        Assert.Equal(nominees, new MetricReader(model, MetricCatalogue.Nominated, "a").Sum(result));
    }

    [Fact]
    public void Nominees_OfAPartnerThatHasTrainedPeople_GrowWithItsCapability()
    {
        // 20 graduates of the first intake give capability 1 − 1/e: the mean grows from 20 to 20 (2 − 1/e).
        var rule = new NomineeRule
        {
            Id = "r", Status = MemberStatus.State, Track = TrainingTrack.Master, Mean = Parameter.Of(20), Growth = 1,
            Most = 100,
        };
        var programme = Programme(100) with { Track = TrainingTrack.Master, Until = null };
        var partner = Nominates(null);
        var scenario = Scenario(programme, partner, new() { Nominees = [rule] }) with { Horizon = TestScenario.At(36) };
        var model = SimulationModel.Compile(scenario);
        var second = Replications.Read(
            model, TestSeed.Of(), 500, x => new MetricReader(model, MetricCatalogue.Nominated, "a").At(x, 1));

        Statistically.MeanIs(20 * (2 - Math.Exp(-1)), second);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 12)]
    public void ClosedProgramme_UntilAnInterventionOpensIt_HasNoIntake(bool opens, int admitted)
    {
        var change = new InterventionDefinition
        {
            Id = "open", Date = TestScenario.At(1), Kind = InterventionKind.NewTrainingProgramme, Target = "school",
        };
        var scenario = Scenario(Programme(20) with { Closed = true }, Nominates(12), new());
        var model = SimulationModel.Compile(scenario with { Interventions = opens ? [change] : [] });
        var result = new Simulator(model, 0).Run(0);

        Assert.Equal(admitted, new MetricReader(model, MetricCatalogue.Admitted, "school").Sum(result));
    }

    private static TrainingProgrammeDefinition Programme(int seats, int? scholarships = null) => new()
    {
        Id = "school",
        Seats = seats,
        Scholarships = scholarships is { } places ? Parameter.Of(places) : null,
        Duration = Parameter.Of(TestScenario.Month),
        IntakeMonths = [3],
        Until = TestScenario.At(12),
    };

    private static PartnerDefinition Nominates(int? people) => new()
    {
        Id = "a",
        Status = [new StatusPeriod(MemberStatus.State, null)],
        Nominations =
        [
            new NominationDefinition { Programme = "school", PerIntake = people is { } n ? Parameter.Of(n) : null },
        ],
    };

    private static Scenario Scenario(
        TrainingProgrammeDefinition programme, PartnerDefinition partner, MembershipDefinition membership) =>
        TestScenario.Of(12) with
        {
            Membership = membership,
            Training = [programme],
            Partners = [partner],
            Missions =
                [new MissionDefinition { Id = "m", Launch = TestScenario.At(11), Slots = new SlotOffer { Count = 9 } }],
        };

    private static (SimulationModel Model, ReplicationResult Result) Run(
        TrainingProgrammeDefinition programme, PartnerDefinition partner, MembershipDefinition? membership = null)
    {
        var model = SimulationModel.Compile(Scenario(programme, partner, membership ?? new()));
        return (model, new Simulator(model, 0).Run(0));
    }
}
