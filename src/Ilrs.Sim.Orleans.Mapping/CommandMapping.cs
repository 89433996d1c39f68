using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;

namespace Ilrs.Sim.Orleans.Mapping;

/// <summary>Commands of sessions between host and wire.</summary>
public static class CommandMapping
{
    /// <summary>A command of the log.</summary>
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
        Step = command.Step?.ToWire(),
        Count = command.Count,
        Change = command.Change,
        Text = command.Text,
        Reached = command.Reached?.Seconds,
    };

    /// <summary>A command of the log.</summary>
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
        Step = data.Step?.ToHost(),
        Count = data.Count,
        Change = data.Change,
        Text = data.Text,
        Reached = Time(data.Reached),
    };

    // A step that does not exist goes to the session, whose answer says so.

    /// <summary>The length of a step.</summary>
    public static StepData ToWire(this SessionStep step) => step switch
    {
        SessionStep.Instant => StepData.Instant,
        SessionStep.Month => StepData.Month,
        SessionStep.Year => StepData.Year,
        _ => (StepData)(int)step,
    };

    /// <summary>The length of a step.</summary>
    public static SessionStep ToHost(this StepData step) => step switch
    {
        StepData.Instant => SessionStep.Instant,
        StepData.Month => SessionStep.Month,
        StepData.Year => SessionStep.Year,
        _ => (SessionStep)(int)step,
    };

    private static SimTime? Time(long? seconds) => seconds is { } known ? new SimTime(known) : null;
}
