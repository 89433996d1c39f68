using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Mapping;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>What hosts know comes back from the wire as it went.</summary>
public sealed class MappingTests
{
    private static readonly SessionCommand[] Commands =
    [
        .. from kind in Enum.GetValues<SessionCommandKind>()
           from state in Enum.GetValues<SessionCommandState>()
           from step in Enum.GetValues<SessionStep>().Cast<SessionStep?>().Append(null)
           select new SessionCommand
           {
               Place = 3,
               Kind = kind,
               State = state,
               Given = new SimTime(4),
               Date = step is null ? new SimTime(5) : null,
               Step = step,
               Count = 6,
               Change = "change",
               Text = "text",
               Reached = step is null ? null : new SimTime(7),
           },
    ];

    [Fact]
    public void Record_WhenMappedForthAndBack_IsTheSame()
    {
        var record = new SessionRecord
        {
            Scenario = "{}",
            Seed = 1,
            Replication = 2,
            Mode = RunMode.Plan,
            Date = new SimTime(3),
            Commands = Commands,
        };
        var back = record.ToWire().ToHost();

        Assert.Equal(Commands, back.Commands);
        Assert.Equal(record, back with { Commands = Commands });
    }

    [Fact]
    public void Status_WhenMappedForthAndBack_IsTheSame()
    {
        foreach (var state in Enum.GetValues<SessionState>())
        {
            var status = new SessionStatus
            {
                Id = "s1",
                State = state,
                Moment = new SessionMoment(new SimTime(1), 2),
                Start = new SimTime(3),
                Horizon = new SimTime(4),
                Seed = 5,
                Replication = 6,
                Mode = RunMode.Stochastic,
                ModelHash = "hash",
                Commands = 7,
                Fingerprint = 8,
                Error = null,
            };

            Assert.Equal(status, status.ToWire().ToHost());
        }
    }

    [Fact]
    public void Error_WhenMappedForthAndBack_IsTheSame()
    {
        ScenarioDiagnostic[] diagnostics =
        [
            .. Enum.GetValues<DiagnosticKind>().Select(x => new ScenarioDiagnostic(x, "f", 1, 2, "p", "a", "b", "c")),
        ];

        // That no silo answers is what no silo says.
        foreach (var kind in Enum.GetValues<HostErrorKind>().Where(x => x != HostErrorKind.Unavailable))
        {
            var back = new HostError(kind, "why", diagnostics).ToWire().ToHost();

            Assert.Equal((kind, "why"), (back.Kind, back.Message));
            Assert.Equal(diagnostics, back.Diagnostics);
        }
    }

    [Fact]
    public void Requests_WhenMappedForthAndBack_AreTheSame()
    {
        var choice = new ScenarioChoice { Name = "n", Text = "t", Overlays = ["o"], Sets = ["s"] };
        var session = new SessionRequest { Scenario = choice, Seed = 1, Replication = 2, Mode = RunMode.Plan };
        var run = new RunRequest { Scenario = choice, Replications = 3, Seed = 4 };
        var (opened, submitted) = (session.ToWire(Guid.Empty).ToHost(), run.ToWire(Guid.Empty).ToHost());

        Assert.Equal(session, opened with { Scenario = choice });
        Assert.Equal(run, submitted with { Scenario = choice });
        Assert.All([opened.Scenario, submitted.Scenario], x =>
        {
            Assert.Equal(choice.Overlays, x.Overlays);
            Assert.Equal(choice.Sets, x.Sets);
            Assert.Equal(choice, x with { Overlays = choice.Overlays, Sets = choice.Sets });
        });
    }

    [Fact]
    public void Event_WhenMappedForthAndBack_IsTheSame()
    {
        var item = new SessionEvent(1, new TraceEvent(new SimTime(2), "entity", "kind", "detail"));

        Assert.Equal(item, item.ToWire().ToHost());
    }
}
