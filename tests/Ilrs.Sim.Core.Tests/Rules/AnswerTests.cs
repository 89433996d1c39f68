using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using static Ilrs.Sim.Core.Tests.Rules.CallScenario;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Which instruments answer a call, and what merit they have for it.</summary>
public sealed class AnswerTests
{
    private static readonly SlotOffer Limits = Slots with
    {
        Mass = 100,
        LargestItem = 20,
        Power = 30,
        DataRate = 2,
        Levels = [InstrumentLevel.Unit, InstrumentLevel.System],
        Places = [new PlaceOffer { Id = "deck", Mass = 50 }],
    };

    public static TheoryData<string, InstrumentDefinition, bool> Instruments
    {
        get
        {
            var fits = Item("a1", 20, 0.5) with { Power = 30, DataRate = 2, Place = "deck" };
            return new()
            {
                { "every limit is kept just so", fits, true },
                { "heavier than an item may be", fits with { Mass = 20.5 }, false },
                { "too much power", fits with { Power = 30.5 }, false },
                { "too much data", fits with { DataRate = 2.5 }, false },
                { "another level", fits with { Level = InstrumentLevel.Mission }, false },
                { "one of the levels", fits with { Level = InstrumentLevel.System }, true },
                { "another place", fits with { Place = "mast" }, false },
                { "any place", fits with { Place = null }, true },
                { "this host is among those it answers", fits with { Answers = ["other", "host"] }, true },
                { "this host is not", fits with { Answers = ["other"] }, false },
                { "ready at the end of the grace", fits with { Ready = TestScenario.At(42) }, true },
                { "ready a day later", fits with { Ready = TestScenario.At(42 + (1 / 30.0)) }, false },
                { "not there yet", fits with { Closed = true }, false },
            };
        }
    }

    // Integration is planned for month 40, the grace is two months.
    [Theory]
    [MemberData(nameof(Instruments))]
    public void Instrument_OfAPartner_AnswersTheCallThatItFits(string because, InstrumentDefinition item, bool answers)
    {
        var scenario = Of(Limits, Partner("a", item));
        var host = scenario.Missions[0] with { Grace = TestScenario.At(2).Seconds };

        Assert.True(
            answers == (Total(scenario with { Missions = [host] }, MetricCatalogue.Proposals, "a") > 0), because);
    }

    [Fact]
    public void Instrument_OfAPartnerThatHasLeft_AnswersNoCall()
    {
        var leaves = new InterventionDefinition
        {
            Id = "leave", Kind = InterventionKind.Withdraw, Target = "a", Date = TestScenario.At(Opening - 1),
        };
        var scenario = Of(Slots, Partner("a", Item("a1", 10, 0.5)));

        Assert.Equal(1, Total(scenario, MetricCatalogue.Proposals, "a"));
        Assert.Equal(0, Total(scenario with { Interventions = [leaves] }, MetricCatalogue.Proposals, "a"));
    }

    // There is room for one of two instruments, of the same owner or of two: each has an even chance.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Merit_OfTwoInstruments_IsDrawnForEach(bool sameOwner)
    {
        var (first, second) = (Drawn("a1"), Drawn("a2"));
        var scenario = sameOwner
            ? Of(Slots, Partner("a", first, second))
            : Of(Slots, Partner("a", first), Partner("b", second));

        Assert.InRange(Wins(scenario, "a1"), 0.5 - 0.064, 0.5 + 0.064); // four standard errors
    }

    [Fact]
    public void Merit_OfAnInstrument_IsDrawnForEachHost()
    {
        var rivals = Partner(
            "b",
            Item("b1", 100, 0.5) with { Answers = ["host"] },
            Item("b2", 100, 0.5) with { Answers = ["other"] });
        var scenario = Of(Slots, Partner("a", Drawn("a1")), rivals) with
        {
            Missions = [Host(Slots), Host(Slots, "other", 90)],
        };
        var simulator = new Simulator(SimulationModel.Compile(scenario), TestSeed.For("merit by host"));
        var (refused, second) = (0, 0);
        for (var i = 0; i < 1_000; i++)
        {
            var trace = new List<TraceEvent>();
            simulator.Run(i, trace: trace);
            var won = trace.Where(x => x.Entity == "a" && x.Kind == "awarded").Select(x => x.Detail).ToList();
            if (!won.Contains("a1 on host"))
            {
                refused++;
                second += won.Contains("a1 on other") ? 1 : 0;
            }
        }

        // Who was below one half for the first host is above it for the second in half of the cases.
        Assert.InRange((double)second / refused, 0.5 - 0.09, 0.5 + 0.09);
    }

    private static InstrumentDefinition Drawn(string id) =>
        Item(id, 100, 0) with { Merit = Parameter.Of(new UniformDistribution(0, 1)) };

    private static double Wins(Scenario scenario, string instrument)
    {
        var simulator = new Simulator(SimulationModel.Compile(scenario), TestSeed.For("merit"));
        var wins = 0;
        for (var i = 0; i < 1_000; i++)
        {
            var trace = new List<TraceEvent>();
            simulator.Run(i, trace: trace);
            wins += Told(trace, "awarded").Contains(instrument) ? 1 : 0;
        }

        return wins / 1_000.0;
    }
}
