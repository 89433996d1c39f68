using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;

namespace Ilrs.Sim.Orleans.Mapping;

/// <summary>Sessions, their records and events between host and wire.</summary>
public static class SessionMapping
{
    /// <summary>What to open, with the id of the request.</summary>
    public static OpenSession ToWire(this SessionRequest request, Guid id) => new()
    {
        Request = id,
        Scenario = request.Scenario.ToWire(),
        Seed = request.Seed,
        Replication = request.Replication,
        Plan = request.Mode == RunMode.Plan,
    };

    /// <summary>What to open.</summary>
    public static SessionRequest ToHost(this OpenSession open) => new()
    {
        Scenario = open.Scenario.ToHost(),
        Seed = open.Seed,
        Replication = open.Replication,
        Mode = Mode(open.Plan),
    };

    /// <summary>Where a session stands.</summary>
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

    /// <summary>Where a session stands.</summary>
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

    /// <summary>Date and version.</summary>
    public static MomentData ToWire(this SessionMoment moment) =>
        new() { Date = moment.Date.Seconds, Version = moment.Version };

    /// <summary>Date and version.</summary>
    public static SessionMoment ToHost(this MomentData data) => new(new SimTime(data.Date), data.Version);

    /// <summary>Something that happened, with its place.</summary>
    public static EventData ToWire(this SessionEvent item) => new()
    {
        Place = item.Place,
        Time = item.Event.Time.Seconds,
        Entity = item.Event.Entity,
        Kind = item.Event.Kind,
        Detail = item.Event.Detail,
    };

    /// <summary>Something that happened, with its place.</summary>
    public static SessionEvent ToHost(this EventData data) =>
        new(data.Place, new TraceEvent(new SimTime(data.Time), data.Entity, data.Kind, data.Detail));

    /// <summary>Everything from which a session is rebuilt.</summary>
    public static SessionRecordData ToWire(this SessionRecord record) => new()
    {
        Scenario = record.Scenario,
        Seed = record.Seed,
        Replication = record.Replication,
        Plan = record.Mode == RunMode.Plan,
        Date = record.Date.Seconds,
        Commands = [.. record.Commands.Select(CommandMapping.ToWire)],
    };

    /// <summary>Everything from which a session is rebuilt.</summary>
    public static SessionRecord ToHost(this SessionRecordData data) => new()
    {
        Scenario = data.Scenario,
        Seed = data.Seed,
        Replication = data.Replication,
        Mode = Mode(data.Plan),
        Date = new SimTime(data.Date),
        Commands = [.. data.Commands.Select(CommandMapping.ToHost)],
    };

    private static RunMode Mode(bool plan) => plan ? RunMode.Plan : RunMode.Stochastic;
}
