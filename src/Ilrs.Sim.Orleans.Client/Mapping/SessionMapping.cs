using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;

namespace Ilrs.Sim.Orleans.Client.Mapping;

/// <summary>Sessions, their commands and events between wire and host.</summary>
internal static class SessionMapping
{
    public static OpenSession ToWire(this SessionRequest request, Guid id) => new()
    {
        Request = id,
        Scenario = request.Scenario.ToWire(),
        Seed = request.Seed,
        Replication = request.Replication,
        Plan = request.Mode == RunMode.Plan,
    };

    public static SessionStatus ToHost(this SessionStatusData data) => new()
    {
        Id = data.Id,
        State = data.State switch
        {
            SessionStateData.Ready => SessionState.Ready,
            SessionStateData.Advancing => SessionState.Advancing,
            SessionStateData.Ended => SessionState.Ended,
            _ => SessionState.Failed,
        },
        Moment = data.Moment.ToHost(),
        Start = new SimTime(data.Start),
        Horizon = new SimTime(data.Horizon),
        Seed = data.Seed,
        Replication = data.Replication,
        Mode = Mode(data.Plan),
        ModelHash = data.ModelHash,
        Commands = data.Commands,
        Fingerprint = data.Fingerprint,
        Error = data.Failure?.ToHost(),
    };

    public static SessionMoment ToHost(this MomentData data) => new(new SimTime(data.Date), data.Version);

    public static SessionCommand ToHost(this CommandData data) => new()
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
        Step = data.Step switch
        {
            null => null,
            StepData.Instant => SessionStep.Instant,
            StepData.Month => SessionStep.Month,
            _ => SessionStep.Year,
        },
        Count = data.Count,
        Change = data.Change,
        Text = data.Text,
        Reached = Time(data.Reached),
    };

    public static SessionEvent ToHost(this EventData data) =>
        new(data.Place, new TraceEvent(new SimTime(data.Time), data.Entity, data.Kind, data.Detail));

    public static SessionRecord ToHost(this SessionRecordData data) => new()
    {
        Scenario = data.Scenario,
        Seed = data.Seed,
        Replication = data.Replication,
        Mode = Mode(data.Plan),
        Date = new SimTime(data.Date),
        Commands = [.. data.Commands.Select(ToHost)],
    };

    public static SessionRecordData ToWire(this SessionRecord record) => new()
    {
        Scenario = record.Scenario,
        Seed = record.Seed,
        Replication = record.Replication,
        Plan = record.Mode == RunMode.Plan,
        Date = record.Date.Seconds,
        Commands = [.. record.Commands.Select(ToWire)],
    };

    // A step that does not exist goes to the session, whose answer says so.
    public static StepData ToWire(this SessionStep step) => step switch
    {
        SessionStep.Instant => StepData.Instant,
        SessionStep.Month => StepData.Month,
        SessionStep.Year => StepData.Year,
        _ => (StepData)(int)step,
    };

    private static CommandData ToWire(this SessionCommand command) => new()
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
        Step = command.Step?.ToWire(),
        Count = command.Count,
        Change = command.Change,
        Text = command.Text,
        Reached = command.Reached?.Seconds,
    };

    private static RunMode Mode(bool plan) => plan ? RunMode.Plan : RunMode.Stochastic;

    private static SimTime? Time(long? seconds) => seconds is { } known ? new SimTime(known) : null;
}
