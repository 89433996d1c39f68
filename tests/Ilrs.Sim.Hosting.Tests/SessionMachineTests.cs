using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Hosting.Tests;

/// <summary>A machine that is moved from outside, laid aside and taken up again: what a cluster does with it.</summary>
public sealed class SessionMachineTests
{
    public static TheoryData<string> Scenarios => [.. ConformanceScenarios.Names];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Machine_WhenMovedFromOutsideAndLaidAside_IsTheOneThatWentStraight(string scenario)
    {
        for (var i = 0; i < 2; i++)
        {
            var dice = new Dice(TestSeed.For($"machine/{scenario}/{i}"));
            var known = BuiltIn.Load(scenario);
            var (moved, straight) = (Open(scenario, i), Open(scenario, i));
            for (var turn = 0; turn < 15 && !moved.IsOver; turn++)
            {
                Command(moved, straight, known, dice);
                while (straight.MoveOn())
                {
                }

                moved = MoveFromOutside(moved, dice);
                Same(straight, moved);
            }

            Same(straight, Expect.Value(SessionMachine.Rebuild("rebuilt", moved.Save(), 24)), sameLog: false);
        }
    }

    [Fact]
    public void Actual_WhenGivenLive_IsKnownFromThenOnAndRefusedWhereItContradicts()
    {
        var machine = Open("programme-2026", 0);
        MoveTo(machine, 2027, 1, 15);
        Expect.Value(machine.Intervene("{kind: actual, event: launched, target: change-7, date: 2027-02-21}"));
        Expect.Value(machine.Intervene("{kind: actual, event: arrived, target: change-7, date: 2027-02-27}"));
        MoveTo(machine, 2027, 6, 1);
        var flights = machine.Events.Where(x => x.Entity == "change-7" && x.Detail == "known");
        Assert.Equal(
            ["2027-02-21 launched", "2027-02-27 arrived"],
            flights.Select(x => $"{Calendar.Gregorian.Format(x.Time)} {x.Kind}"));

        Same(machine, Expect.Value(SessionMachine.Rebuild("rebuilt", machine.Save(), 24)), sameLog: false);
        var again = machine.Intervene("{kind: actual, event: cancelled, target: change-7}");
        Assert.Equal(HostErrorKind.Invalid, again.Error?.Kind);
        Assert.Contains("something that can follow", again.Error!.Message, StringComparison.Ordinal);

        MoveTo(machine, 2049, 1, 1);
        var flown = machine.Events.First(x => x.Entity.StartsWith("luna-2", StringComparison.Ordinal)
            && x.Kind == "launched");
        var late = machine.Intervene($"{{kind: actual, event: launched, target: {flown.Entity}}}");
        Assert.Equal(HostErrorKind.Conflict, late.Error?.Kind);
        Assert.Contains("contradicts this session", late.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Suspension_WhenItsStateIsOfAnotherScenario_IsRefused()
    {
        var suspension = Open("programme-2026", 0).Suspend();
        var other = Open("reference-campaign", 0).Suspend();
        var resumed = SessionMachine.Resume("s", suspension with { State = other.State }, 0);
        Assert.Equal(HostErrorKind.Invalid, resumed.Error?.Kind);
        Assert.Contains("does not fit", resumed.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_WhenItFails_EndsEveryOpenCommandAtItsDate()
    {
        var machine = Open("reference-campaign", 0);
        Expect.Value(machine.Step(SessionStep.Year, 1));
        Expect.Value(machine.Step(SessionStep.Month, 1));
        Assert.NotNull(machine.Next());
        machine.Fail(new HostError(HostErrorKind.Failed, "on purpose"));
        Assert.Null(machine.Next());
        Assert.All(machine.History, x => Assert.Equal(
            (SessionCommandState.Failed, machine.Moment.Date), (x.State, x.Reached)));
        Assert.Equal(HostErrorKind.Failed, machine.Step(SessionStep.Month, 1).Error?.Kind);
    }

    private static void MoveTo(SessionMachine machine, int year, int month, int day)
    {
        Expect.Value(machine.Advance(Calendar.Gregorian.Date(year, month, day)));
        while (machine.MoveOn())
        {
        }
    }

    private static SessionMachine Open(string scenario, long replication) =>
        Expect.Value(SessionMachine.Open("s", Request(scenario, replication), 24));

    private static SessionRequest Request(string scenario, long replication) => new()
    {
        Scenario = new ScenarioChoice { Name = scenario },
        Seed = 8,
        Replication = replication,
    };

    private static void Command(SessionMachine one, SessionMachine other, Scenario scenario, Dice dice)
    {
        var (date, count) = (one.Moment.Date + (dice.Between(1, 900) * Calendar.Day), dice.Between(1, 20));
        var change = RandomChanges.Next(scenario, one.Moment.Date, dice);
        var kind = dice.Below(4);
        foreach (var machine in new[] { one, other })
        {
            Expect.Value(kind switch
            {
                0 => machine.Advance(SimTime.Min(date, machine.Model.Scenario.Horizon)),
                1 => machine.Step(SessionStep.Instant, count),
                2 => machine.Step(SessionStep.Year, 1),
                _ => machine.Intervene(change),
            });
        }
    }

    /// <summary>Carries out the open commands with a replication of its own, in pieces of any size.</summary>
    private static SessionMachine MoveFromOutside(SessionMachine machine, Dice dice)
    {
        while (machine.Next() is { } stretch)
        {
            var events = new List<TraceEvent>();
            var elsewhere = new Replication(machine.Model);
            elsewhere.Start(machine.Seed, machine.Replication, machine.Mode, events);
            elsewhere.Restore(machine.Suspend().State);
            var (date, instants) = (stretch.Limit, 0);
            if (stretch.Instants == int.MaxValue && dice.Below(2) == 0)
            {
                elsewhere.AdvanceTo(date);
            }
            else
            {
                for (var most = Math.Min(stretch.Instants, dice.Between(1, 60)); instants < most; instants++)
                {
                    var more = elsewhere.AdvanceInstant(stretch.Limit);
                    date = more ? SimTime.Min(elsewhere.Agenda.Clock.Now + 1, stretch.Limit) : stretch.Limit;
                }
            }

            machine.Arrive(date, instants, elsewhere.Save(), events);
            if (dice.Below(3) == 0)
            {
                machine = Expect.Value(SessionMachine.Resume("s", machine.Suspend(), 24));
            }
        }

        return machine;
    }

    private static void Same(SessionMachine expected, SessionMachine actual, bool sameLog = true)
    {
        var (one, other) = (expected.Status(), actual.Status());
        Assert.Equal(
            (one.Moment.Date, one.Fingerprint, one.ModelHash, one.State),
            (other.Moment.Date, other.Fingerprint, other.ModelHash, other.State));
        Assert.Equal(expected.Events, actual.Events);
        ResultAssert.Same(expected.Figures().Result, actual.Figures().Result);
        if (sameLog)
        {
            Assert.Equal(expected.History, actual.History);
        }
    }
}
