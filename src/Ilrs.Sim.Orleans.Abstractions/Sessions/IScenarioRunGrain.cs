namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>
/// A session: the scenario runner. Its key is the id of the session. Commands return their place in the log at once;
/// reads see the last completed instant, also while time advances.
/// </summary>
[Alias("ilrs.scenario-run-grain")]
public interface IScenarioRunGrain : IGrainWithStringKey
{
    /// <summary>Begins the session; one that has begun gives its status. The directory calls it.</summary>
    [Alias("open")]
    Task<Reply<SessionStatusData>> OpenAsync(OpenSession open);

    /// <summary>Begins the session from a record. The directory calls it.</summary>
    [Alias("rebuild")]
    Task<Reply<SessionStatusData>> RebuildAsync(RebuildSession rebuild);

    /// <summary>Where it stands.</summary>
    [Alias("status")]
    Task<Reply<SessionStatusData>> StatusAsync();

    /// <summary>Completes everything before an instant (seconds since the epoch) and nothing at it.</summary>
    [Alias("advance")]
    Task<Reply<CommandData>> AdvanceAsync(Guid request, long date);

    /// <summary>Advances by steps; ends at the horizon.</summary>
    [Alias("step")]
    Task<Reply<CommandData>> StepAsync(Guid request, StepData step, int count);

    /// <summary>Ends the advance under way at the last completed instant, and those that wait.</summary>
    [Alias("pause")]
    Task<Reply<CommandData>> PauseAsync(Guid request);

    /// <summary>Adds a dated change, one record of interventions as in a scenario file.</summary>
    [Alias("intervene")]
    Task<Reply<CommandData>> InterveneAsync(Guid request, string text);

    /// <summary>
    /// The command at a place of the log, as soon as it is over; neither value nor failure when patience ran out.
    /// </summary>
    [Alias("wait")]
    Task<Reply<CommandData>> WaitAsync(int place, TimeSpan patience);

    /// <summary>Reads entities by id, all when none is named.</summary>
    [Alias("read")]
    Task<Reply<ReadingData>> ReadAsync(string[] ids);

    /// <summary>The programme's figures up to the last completed instant.</summary>
    [Alias("figures")]
    Task<Reply<FiguresData>> FiguresAsync();

    /// <summary>
    /// The scenario document with the live changes, as it stands; callers keep documents by hash and ask seldom.
    /// </summary>
    [Alias("document")]
    Task<Reply<DocumentData>> DocumentAsync();

    /// <summary>The command log.</summary>
    [Alias("history")]
    Task<Reply<CommandData[]>> HistoryAsync();

    /// <summary>Events from a place on; waits for the first of them as long as patience lasts.</summary>
    [Alias("events")]
    Task<Reply<EventsData>> EventsAsync(long from, TimeSpan patience);

    /// <summary>A new session that stands at an earlier instant of this one.</summary>
    [Alias("fork")]
    Task<Reply<SessionStatusData>> ForkAsync(Guid request, long date);

    /// <summary>Everything from which the session is rebuilt.</summary>
    [Alias("save")]
    Task<Reply<SessionRecordData>> SaveAsync();

    /// <summary>Ends the session and forgets it; the directory calls it.</summary>
    [Alias("close")]
    Task<Reply<SessionStatusData>> CloseAsync();
}
