using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Masses of instruments and rooms of hosts that are known up to a factor.</summary>
public sealed class MassScaleTests
{
    [Theory]
    [InlineData(1, 1, "i1 i2")]
    [InlineData(2, 2, "i1 i2")]
    [InlineData(1, 2, "i1 i2 i3 i4")]
    [InlineData(2, 1, "i1 i3")]
    public void Winners_OfACall_FollowTheScaledMassesInTheScaledRoom(double item, double room, string winners)
    {
        Assert.Equal(winners, string.Join(' ', Told(Trace(Four(Slots with { Mass = 32 }, item, room)), "awarded")));
        var place = Slots with { Mass = null, Places = [new PlaceOffer { Id = "lander", Mass = 32 }] };
        Assert.Equal(winners, string.Join(' ', Told(Trace(Four(place, item, room)), "awarded")));
    }

    [Theory]
    [InlineData(2, "i1 i3")] // 20 and 10 of 30 kg; 40 is too much
    [InlineData(1, "i1 i2 i3")]
    public void LargestItem_OfAHost_HoldsForTheScaledMassAndIsNotScaled(double item, string winners)
    {
        var scenario = Four(Slots with { LargestItem = 30 }, item, 3);
        Assert.Equal(winners, string.Join(' ', Told(Trace(scenario), "awarded").Where(x => x != "i4")));
    }

    [Fact]
    public void AwardedAndFlownMass_OfAScaledInstrument_AreTheSame()
    {
        var scenario = Of(Slots, Partner("a", Item("a1", 10, 0.9) with { MassScale = Parameter.Of(1.5) }));
        Assert.Equal(15, Total(scenario, MetricCatalogue.CallAwardedMass));
        Assert.Equal(15, Total(scenario, MetricCatalogue.AwardedMass, "a"));
        Assert.Equal(15, Total(scenario, MetricCatalogue.GuestMass, "host"));
        Assert.Equal(100, Total(scenario, MetricCatalogue.CallOfferedMass));
    }

    [Fact]
    public void GuestMass_OfAScaledInstrumentWithASlot_IsScaled()
    {
        var item = Item("a1", 10, 0.9) with { MassScale = Parameter.Of(1.5), Awarded = "host" };
        Assert.Equal(15, Total(Of(new SlotOffer { Mass = 20 }, Partner("a", item)), MetricCatalogue.GuestMass, "host"));
    }

    [Fact]
    public void Letters_WithoutAName_GrowWithTheScaledRoom()
    {
        // 32 at 100 kg, growing with the power 0.35: 41 at 200 kg.
        var slots = Slots with
        {
            MassScale = Parameter.Of(2),
            Unnamed = new UnnamedProposals
            {
                Proposals = Parameter.Of(32), Elasticity = 0.35, Mass = Parameter.Of(2), Merit = Parameter.Of(0.5),
            },
        };
        Assert.Equal(41, Total(Of(slots), MetricCatalogue.CallLetters));
        Assert.Equal(200, Total(Of(slots), MetricCatalogue.CallOfferedMass));
    }

    [Fact]
    public void Mass_ThatIsUncertain_IsOneDrawForAllAndNeverBreaksALimit()
    {
        var heavy = new Parameter { Uncertainty = "heavy" };
        var items = Enumerable.Range(0, 10)
            .Select(i => Item($"i{i}", 5 + (3 * i), 0.05 * i) with { MassScale = heavy }).ToArray();
        var masses = items.ToDictionary(x => x.Id, x => x.Mass, StringComparer.Ordinal);
        var slots = Slots with { Mass = 60, MassScale = new Parameter { Uncertainty = "room" } };
        var model = SimulationModel.Compile(Of(slots, Partner("a", items)) with
        {
            Missions = [Host(slots), Host(slots, "next", 60)],
            Uncertainties =
            [
                new UncertaintyDefinition { Id = "heavy", Distribution = new UniformDistribution(0.5, 2) },
                new UncertaintyDefinition { Id = "room", Distribution = new UniformDistribution(0.5, 1.5) },
            ],
        });
        var simulator = new Simulator(model, TestSeed.Of());
        var mass = new MetricReader(model, MetricCatalogue.AwardedMass, "a");
        var offered = new MetricReader(model, MetricCatalogue.CallOfferedMass, "office", "host");
        var sets = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < 60; n++)
        {
            var trace = new List<TraceEvent>();
            var result = simulator.Run(n, trace: trace);
            var awarded = trace.Where(x => x.Kind == "awarded").Select(x => x.Detail.Split(' ')).ToArray();
            var scale = mass.Sum(result) / awarded.Sum(x => masses[x[0]]);
            var room = offered.Sum(result);
            Assert.InRange(scale, 0.5, 2);
            Assert.InRange(room, 30, 90);
            foreach (var host in awarded.GroupBy(x => x[^1], StringComparer.Ordinal))
            {
                Assert.InRange(host.Sum(x => scale * masses[x[0]]), 0, room + 1e-5);
            }

            sets.Add(string.Join(' ', Told(trace, "awarded")));
        }

        Assert.True(sets.Count > 5, $"{sets.Count} sets of winners");
    }

    [Fact]
    public void Scale_DrawnAnewAtEachUse_IsRefused()
    {
        var drawn = Parameter.Of(new UniformDistribution(0.5, 2));
        var item = Item("a1", 10, 0.9) with { MassScale = drawn };
        Assert.Throws<ScenarioException>(() => SimulationModel.Compile(Of(Slots, Partner("a", item))));
        Assert.Throws<ScenarioException>(() => SimulationModel.Compile(Of(Slots with { MassScale = drawn })));
    }

    private static Scenario Four(SlotOffer slots, double item, double room)
    {
        InstrumentDefinition[] items =
        [
            Item("i1", 10, 0.9), Item("i2", 20, 0.8), Item("i3", 5, 0.7), Item("i4", 29, 0.6),
        ];
        return Of(
            slots with { MassScale = Parameter.Of(room) },
            Partner("a", Array.ConvertAll(items, x => x with { MassScale = Parameter.Of(item) })));
    }
}
