using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>When instruments run: with their host, their owner's operators, or a crew.</summary>
public sealed class InstrumentOperationTests
{
    private const double Day = 24;

    // The host works from month 40 to 60. The owner's people are trained from month 50 on; a crew of two is there for
    // three days from month 45 on.
    [Theory]
    [InlineData(InstrumentOperation.Passive, 600)]
    [InlineData(InstrumentOperation.HostOperated, 600)]
    [InlineData(InstrumentOperation.OwnerOperated, 300)]
    [InlineData(InstrumentOperation.CrewTended, 3)]
    public void Hours_OfAnInstrument_AreThoseInWhichItsPeopleAreThere(InstrumentOperation operation, double days) =>
        Assert.Equal(days * Day, Total(Model(operation), MetricCatalogue.ScienceHours, "station"), 1e-6);

    [Theory]
    [InlineData(0.25)]
    [InlineData(0)]
    public void Hours_OfAnInstrumentWithADuty_AreItsShareOfTheTime(double duty)
    {
        var scenario = Model(InstrumentOperation.HostOperated);
        var item = scenario.Partners[0].Instruments[0] with { Duty = Parameter.Of(duty) };
        var part = scenario with { Partners = [scenario.Partners[0] with { Instruments = [item] }] };
        Assert.Equal(duty * 600 * Day, Total(part, MetricCatalogue.ScienceHours, "station"), 1e-6);
        Assert.Equal(duty * 600 * Day, Total(part, MetricCatalogue.InstrumentHours, "station", "a"), 1e-6);
    }

    [Fact]
    public void Hours_OfAnOwnerWithoutTraining_AreNone()
    {
        var scenario = Model(InstrumentOperation.OwnerOperated) with { Training = [] };
        var partners = scenario.Partners.Select(x => x with { Nominations = [] });
        var untrained = scenario with { Partners = [.. partners] };
        Assert.Equal(0, Total(untrained, MetricCatalogue.ScienceHours, "station"));
    }

    [Fact]
    public void Hours_OfAnOwnerWithoutTraining_ComeByACoOwnersPeople()
    {
        var scenario = Model(InstrumentOperation.OwnerOperated);
        var item = scenario.Partners[0].Instruments[0] with { With = ["a"] };
        var joint = scenario with
        {
            Partners =
            [
                scenario.Partners[0] with { Instruments = [] },
                new PartnerDefinition { Id = "other", Instruments = [item] },
            ],
        };
        Assert.Equal(300 * Day, Total(joint, MetricCatalogue.ScienceHours, "station"), 1e-6);
        Assert.Equal(150 * Day, Total(joint, MetricCatalogue.InstrumentHours, "station", "other"), 1e-6);
    }

    private static Scenario Model(InstrumentOperation operation) => TestScenario.Of(120) with
    {
        Training =
        [
            new TrainingProgrammeDefinition
            {
                Id = "course",
                Seats = 1,
                Duration = Parameter.Of(TestScenario.At(12).Seconds),
                IntakeMonths = [3],
                From = TestScenario.At(38),
                Until = TestScenario.At(40),
            },
        ],
        Partners =
        [
            Partner("a", Item("a1", 1, 0.5) with { Awarded = "host", Operation = operation }) with
            {
                Nominations = [new NominationDefinition { Programme = "course", PerIntake = Parameter.Of(1) }],
            },
        ],
        Missions =
        [
            Host(new SlotOffer { Count = 1 }) with { Operations = Parameter.Of(TestScenario.At(20).Seconds) },
            new MissionDefinition
            {
                Id = "people",
                Launch = TestScenario.At(45),
                Crew = new CrewDefinition { People = 2, Stay = Parameter.Of(3.0 * TestScenario.Day) },
            },
        ],
    };
}
