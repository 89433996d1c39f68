using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>The limits of a host, proposals without a name, calls and instruments that are decided on.</summary>
public sealed class CallRoomTests
{
    // Merits fall from i1 to i4; each limit alone decides who wins.
    public static TheoryData<string, SlotOffer, string> Limits => new()
    {
        { "nothing binds", Slots with { Mass = null }, "i1 i2 i3 i4" },
        { "count", Slots with { Mass = null, Count = 2 }, "i1 i2" },
        { "mass", Slots with { Mass = 30 }, "i1 i2" }, // 10 + 20, then 5 and 40 do not fit
        { "power", Slots with { Mass = null, Power = 25 }, "i1 i3" }, // 20 + 5; i2 wants 30
        { "data rate", Slots with { Mass = null, DataRate = 3 }, "i1 i2" }, // 1 + 2
        { "largest item", Slots with { Mass = null, LargestItem = 19 }, "i1 i3" },
        { "level", Slots with { Mass = null, Levels = [InstrumentLevel.System] }, "i4" },
        { "own mass", Slots with { Mass = 50, Own = new OwnPayload { Mass = 20 } }, "i1 i2" },
        { "own count", Slots with { Mass = null, Count = 3, Own = new OwnPayload { Count = 2 } }, "i1" },
        { "place", Slots with { Mass = null, Places = [new PlaceOffer { Id = "orbiter", Mass = 30 }] }, "i1 i2" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Limit_OfAHost_RefusesWhatBreaksIt(string limit, SlotOffer slots, string winners)
    {
        var trace = Trace(Of(slots, Partner(
            "a",
            Item("i1", 10, 0.9) with { Power = 20, DataRate = 1 },
            Item("i2", 20, 0.8) with { Power = 30, DataRate = 2 },
            Item("i3", 5, 0.7) with { Power = 5, DataRate = 1, Place = "lander" },
            Item("i4", 40, 0.6) with { Power = 15, DataRate = 1, Level = InstrumentLevel.System })));
        var awarded = string.Join(' ', Told(trace, "awarded"));
        Assert.True(winners == awarded, $"{limit}: {awarded}");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(35)]
    [InlineData(60)]
    public void MeritOrder_OfSmallCalls_IsTheGreedyOneOfAllSubsets(double room)
    {
        // Oracle: of all sets that fit, the one that is largest when compared item by item in the order of merit.
        var dice = new Dice(TestSeed.For($"subsets/{room}"));
        for (var round = 0; round < 20; round++)
        {
            var items = Enumerable.Range(0, 8).Select(i => Item($"i{i}", dice.Between(3, 30), 1 - (0.1 * i))).ToArray();
            var best = Enumerable.Range(0, 256)
                .Where(set => items.Where((_, i) => (set >> (7 - i) & 1) == 1).Sum(x => x.Mass) <= room)
                .Max();
            var expected = items.Where((_, i) => (best >> (7 - i) & 1) == 1).Select(x => x.Id);
            Assert.Equal(expected, Told(Trace(Of(Slots with { Mass = room }, Partner("a", items))), "awarded"));
        }
    }

    [Fact]
    public void Proposals_WithoutAName_FillTheCallUpToItsNumber()
    {
        // 32 at 100 kg, growing with the power 0.35: 41 at 200 kg, 18 at 20 kg; two of them are named.
        foreach (var (mass, letters) in new[] { (200.0, 41), (100, 32), (20, 18) })
        {
            var slots = Slots with { Mass = mass, Unnamed = Unnamed(2) };
            var scenario = Of(slots, Partner("a", Item("a1", 1, 0.9), Item("a2", 1, 0.9)));
            Assert.Equal(letters, Total(scenario, MetricCatalogue.CallLetters));
            Assert.Equal(2, Told(Trace(scenario), "awarded").Length);
            var awarded = Math.Min(letters, 2 + Math.Floor((mass - 2) / 2));
            Assert.Equal(awarded, Total(scenario, MetricCatalogue.CallAwarded));
            Assert.Equal(2 + (2 * (awarded - 2)), Total(scenario, MetricCatalogue.GuestMass, "host"));
            Assert.Equal(awarded - 2, Total(scenario, MetricCatalogue.CallWithoutSignatory));
        }
    }

    [Fact]
    public void AwardedMass_UnderMeritWithEqualMasses_NeverFallsWhenRoomGrows()
    {
        var last = 0.0;
        for (var room = 0; room < 100; room += 7)
        {
            var items = Enumerable.Range(0, 12).Select(i => Item($"i{i:00}", 6, 0.05 * i)).ToArray();
            var mass = Total(Of(Slots with { Mass = room }, Partner("a", items)), MetricCatalogue.CallAwardedMass);
            Assert.InRange(mass, last, room);
            last = mass;
        }

        Assert.Equal(72, last);
    }

    [Fact]
    public void RoomForAllProposals_GrownFurther_ChangesNoAward()
    {
        var items = Enumerable.Range(0, 8).Select(i => Item($"i{i}", 3 + (5 * i), 0.1 * i)).ToArray();
        var all = items.Sum(x => x.Mass);
        Assert.Equal(all, Total(Of(Slots with { Mass = all }, Partner("a", items)), MetricCatalogue.CallAwardedMass));
        Assert.Equal(
            all, Total(Of(Slots with { Mass = 2 * all }, Partner("a", items)), MetricCatalogue.CallAwardedMass));
    }

    [Theory]
    [InlineData(2, "b1")] // its owner leaves before the call: all of the room is free again
    [InlineData(16, "")] // after the decision
    public void Room_OfAnInstrumentThatWillNotCome_IsFreeAgain(double leaves, string winners)
    {
        var taken = Item("a1", 20, 0.5) with { Awarded = "host", Ready = TestScenario.At(20) };
        var scenario = Of(Slots with { Mass = 20 }, Partner("a", taken), Partner("b", Item("b1", 20, 0.5))) with
        {
            Interventions =
            [
                new InterventionDefinition
                {
                    Id = "leaves", Date = TestScenario.At(leaves), Kind = InterventionKind.Withdraw, Target = "a",
                },
            ],
        };
        Assert.Equal(winners, string.Join(' ', Told(Trace(scenario), "awarded")));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 20)]
    public void Call_ThatStandsClosed_OpensByADecisionOnly(bool opened, double awarded)
    {
        var slots = Slots with { Notice = null, Closed = true };
        var open = new InterventionDefinition
        {
            Id = "open", Date = TestScenario.At(10), Kind = InterventionKind.NewCall, Target = "host",
        };
        var scenario = Of(slots, Partner("a", Item("a1", 10, 0.5))) with { Interventions = opened ? [open] : [] };
        var trace = Trace(scenario);
        Assert.Equal(opened ? ["a1"] : [], Told(trace, "awarded"));
        if (opened)
        {
            Assert.Equal(awarded, MonthOf(trace, "a", "awarded"));
        }
    }

    [Theory]
    [InlineData(3, "a1")]
    [InlineData(5, "")] // the call opened in month 4
    public void Instrument_ThatIsBegun_AnswersCallsFromThenOn(double begun, string awarded)
    {
        var begin = new InterventionDefinition
        {
            Id = "begin",
            Date = TestScenario.At(begun),
            Kind = InterventionKind.NewInstrument,
            Target = "a",
            Instrument = "a1",
        };
        var scenario = Of(Slots, Partner("a", Item("a1", 10, 0.5) with { Closed = true }));
        Assert.Empty(Told(Trace(scenario), "awarded"));
        Assert.Equal(awarded, string.Join(' ', Told(Trace(scenario with { Interventions = [begin] }), "awarded")));
    }

    [Fact]
    public void NotReady_AmongProposalsWithoutAName_LosesTheirShare()
    {
        var slots = Slots with { Mass = 200, Unnamed = Unnamed(2) with { NotReady = Parameter.Of(0.25) } };
        var model = SimulationModel.Compile(Of(slots));
        var awards = Office(model, MetricCatalogue.CallAwarded, "host");
        var lost = Office(model, MetricCatalogue.AwardsLost);
        var simulator = new Simulator(model, TestSeed.For("not-ready"));
        var (all, gone) = (0.0, 0.0);
        for (var i = 0; i < 200; i++)
        {
            var result = simulator.Run(i);
            all += awards.Sum(result);
            gone += lost.Sum(result);
        }

        Assert.InRange(gone / all, 0.23, 0.27);
    }

    private static MetricReader Office(SimulationModel model, MetricSpec metric, string? label = null) =>
        new(model, metric, "office", label);

    private static UnnamedProposals Unnamed(double mass) => new()
    {
        Proposals = Parameter.Of(32),
        Elasticity = 0.35,
        Mass = Parameter.Of(mass),
        Merit = Parameter.Of(new UniformDistribution(0, 0.8)),
    };
}
