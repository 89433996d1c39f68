using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;

namespace Ilrs.Sim.Orleans.Sessions.Mapping;

/// <summary>Sessions, their commands and events between host and wire.</summary>
internal static class SessionMapping
{
    public static SessionRequest ToHost(this OpenSession open) => new()
    {
        Scenario = open.Scenario.ToHost(),
        Seed = open.Seed,
        Replication = open.Replication,
        Mode = Mode(open.Plan),
    };

    public static SessionStatusData ToWire(this SessionStatus status) => new()
    {
        Id = status.Id,
        State = status.State switch
        {
            SessionState.Ready => SessionStateData.Ready,
            SessionState.Advancing => SessionStateData.Advancing,
            SessionState.Ended => SessionStateData.Ended,
            _ => SessionStateData.Failed,
        },
        Moment = status.Moment.ToWire(),
        Start = status.Start.Seconds,
        Horizon = status.Horizon.Seconds,
        Seed = status.Seed,
        Replication = status.Replication,
        Plan = status.Mode == RunMode.Plan,
        ModelHash = status.ModelHash,
        Commands = status.Commands,
        Fingerprint = status.Fingerprint,
        Failure = status.Error?.ToWire(),
    };

    public static MomentData ToWire(this SessionMoment moment) =>
        new() { Date = moment.Date.Seconds, Version = moment.Version };

    public static CommandData ToWire(this SessionCommand command) => new()
    {
        Place = command.Place,
        Kind = command.Kind switch
        {
            SessionCommandKind.Advance => CommandKindData.Advance,
            SessionCommandKind.Step => CommandKindData.Step,
            SessionCommandKind.Pause => CommandKindData.Pause,
            _ => CommandKindData.Intervene,
        },
        State = command.State switch
        {
            SessionCommandState.Waiting => CommandStateData.Waiting,
            SessionCommandState.Running => CommandStateData.Running,
            SessionCommandState.Done => CommandStateData.Done,
            SessionCommandState.Paused => CommandStateData.Paused,
            _ => CommandStateData.Failed,
        },
        Given = command.Given.Seconds,
        Date = command.Date?.Seconds,
        Step = command.Step switch
        {
            null => null,
            SessionStep.Instant => StepData.Instant,
            SessionStep.Month => StepData.Month,
            _ => StepData.Year,
        },
        Count = command.Count,
        Change = command.Change,
        Text = command.Text,
        Reached = command.Reached?.Seconds,
    };

    public static EventData ToWire(this SessionEvent item) => new()
    {
        Place = item.Place,
        Time = item.Event.Time.Seconds,
        Entity = item.Event.Entity,
        Kind = item.Event.Kind,
        Detail = item.Event.Detail,
    };

    public static TraceEvent ToHost(this EventData item) =>
        new(new SimTime(item.Time), item.Entity, item.Kind, item.Detail);

    public static SessionRecordData ToWire(this SessionRecord record) => new()
    {
        Scenario = record.Scenario,
        Seed = record.Seed,
        Replication = record.Replication,
        Plan = record.Mode == RunMode.Plan,
        Date = record.Date.Seconds,
        Commands = [.. record.Commands.Select(ToWire)],
    };

    public static SessionRecord ToHost(this SessionRecordData data) => new()
    {
        Scenario = data.Scenario,
        Seed = data.Seed,
        Replication = data.Replication,
        Mode = Mode(data.Plan),
        Date = new SimTime(data.Date),
        Commands = [.. data.Commands.Select(ToHost)],
    };

    // A step that does not exist goes to the session, whose answer says so.
    public static SessionStep ToHost(this StepData step) => step switch
    {
        StepData.Instant => SessionStep.Instant,
        StepData.Month => SessionStep.Month,
        StepData.Year => SessionStep.Year,
        _ => (SessionStep)(int)step,
    };

    private static SessionCommand ToHost(this CommandData data) => new()
    {
        Place = data.Place,
        Kind = data.Kind switch
        {
            CommandKindData.Advance => SessionCommandKind.Advance,
            CommandKindData.Step => SessionCommandKind.Step,
            CommandKindData.Pause => SessionCommandKind.Pause,
            _ => SessionCommandKind.Intervene,
        },
        State = data.State switch
        {
            CommandStateData.Waiting => SessionCommandState.Waiting,
            CommandStateData.Running => SessionCommandState.Running,
            CommandStateData.Done => SessionCommandState.Done,
            CommandStateData.Paused => SessionCommandState.Paused,
            _ => SessionCommandState.Failed,
        },
        Given = new SimTime(data.Given),
        Date = Time(data.Date),
        Step = data.Step?.ToHost(),
        Count = data.Count,
        Change = data.Change,
        Text = data.Text,
        Reached = Time(data.Reached),
    };

    private static RunMode Mode(bool plan) => plan ? RunMode.Plan : RunMode.Stochastic;

    private static SimTime? Time(long? seconds) => seconds is { } known ? new SimTime(known) : null;
}
