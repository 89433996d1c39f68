using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>An export barrier acts on the technology of an instrument, at hosts of the listed authorities.</summary>
public sealed class ExportBarrierTests
{
    // The first host integrates in month 18, the second in month 44; the instrument was promised to the first.
    [Theory]
    [InlineData(null, BarrierResponse.Redesign, "first", 10)] // no barrier: it flies on the first host
    [InlineData("us-ear", BarrierResponse.Redesign, "second", 10.5)] // 18 months later and 5 % heavier
    [InlineData("us-ear", BarrierResponse.Withdraw, "other", 10)] // only the host of somebody else is left
    [InlineData("eu-dual-use", BarrierResponse.Redesign, "first", 10)] // another control: nothing happens
    public void Instrument_UnderABarrier_FliesWhereItsTechnologyMay(
        string? control, BarrierResponse response, string host, double mass)
    {
        var (model, result) = Run(control, response, room: 20);

        Assert.Equal(mass, new MetricReader(model, MetricCatalogue.GuestMass, host).Sum(result), 9);
        foreach (var other in new[] { "first", "second", "other" })
        {
            if (other != host)
            {
                Assert.Equal(0, new MetricReader(model, MetricCatalogue.GuestMass, other).Sum(result));
            }
        }
    }

    // It is delivered in month 12 and flies in month 18.
    [Theory]
    [InlineData(15, BarrierResponse.Redesign, "second", 10.5)] // taken off: ready again in month 33
    [InlineData(15, BarrierResponse.Withdraw, "other", 10)]
    [InlineData(30, BarrierResponse.Redesign, "first", 10)] // it is on the Moon
    public void Instrument_DeliveredBeforeTheBarrier_IsTakenOffUnlessItHasFlown(
        double month, BarrierResponse response, string host, double mass)
    {
        var (model, result) = Run("us-ear", response, room: 20, month);

        foreach (var one in new[] { "first", "second", "other" })
        {
            var sum = new MetricReader(model, MetricCatalogue.GuestMass, one).Sum(result);
            Assert.Equal(one == host ? mass : 0, sum, 9);
        }
    }

    [Fact]
    public void RedesignedInstrument_ThatIsNowTooHeavy_GetsNoSlot()
    {
        var (model, result) = Run("us-ear", BarrierResponse.Redesign, room: 10.2);

        Assert.Equal(0, new MetricReader(model, MetricCatalogue.GuestMass, "second").Sum(result));
    }

    private static (SimulationModel Model, ReplicationResult Result) Run(
        string? control, BarrierResponse response, double room, double month = 6)
    {
        MissionDefinition Host(string id, double launch, string by, double mass) => new()
        {
            Id = id,
            Operator = by,
            Launch = TestScenario.At(launch),
            Slots = new SlotOffer { Mass = mass, Notice = 6 * TestScenario.Month },
        };
        var barrier = new InterventionDefinition
        {
            Id = "barrier",
            Date = TestScenario.At(month),
            Kind = InterventionKind.ExportBarrier,
            Control = control,
            Authorities = ["china"],
            Response = response,
            Duration = 18 * TestScenario.Month,
            Factor = 1.05,
        };
        var model = SimulationModel.Compile(TestScenario.Of(90) with
        {
            Partners =
            [
                new PartnerDefinition { Id = "china" },
                new PartnerDefinition { Id = "office-of-china", Parent = "china" },
                new PartnerDefinition { Id = "somebody-else" },
                new PartnerDefinition
                {
                    Id = "emirates",
                    Instruments =
                    [
                        new InstrumentDefinition
                        {
                            Id = "rover",
                            Mass = 10,
                            Awarded = "first",
                            ControlledBy = "us-ear",
                            Ready = TestScenario.At(12),
                        },
                    ],
                },
            ],
            Missions =
            [
                Host("first", 18, "office-of-china", room),
                Host("second", 44, "china", room),
                Host("other", 60, "somebody-else", room),
            ],
            Interventions = control is null ? [] : [barrier],
        });
        return (model, new Simulator(model, 0).Run(0));
    }
}
