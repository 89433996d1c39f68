using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>
/// A live simulated programme that is stepped, read, changed and forked. For any number of callers at once. Commands
/// return at once with their place in the log; reads see the last completed instant, also while time advances.
/// </summary>
public interface ISession
{
    /// <summary>Id of the session.</summary>
    string Id { get; }

    /// <summary>Where it stands.</summary>
    Task<Answer<SessionStatus>> StatusAsync();

    /// <summary>Completes everything before a date and nothing at it, after the commands that wait already.</summary>
    /// <param name="date">A date after the session's, at most the horizon.</param>
    Task<Answer<SessionCommand>> AdvanceAsync(SimTime date);

    /// <summary>Advances by steps, after the commands that wait already; ends at the horizon.</summary>
    /// <param name="step">By what.</param>
    /// <param name="count">How many, at least 1.</param>
    Task<Answer<SessionCommand>> StepAsync(SessionStep step, int count = 1);

    /// <summary>Ends the advance under way at the last completed instant, and those that wait.</summary>
    Task<Answer<SessionCommand>> PauseAsync();

    /// <summary>
    /// Adds a dated change at the last completed instant, also while time advances. It gives the same fingerprint as
    /// the same change in the scenario's file.
    /// </summary>
    /// <param name="text">
    /// One record of <c>interventions</c> as in a scenario file, YAML or JSON. Without <c>date</c> it takes effect at
    /// the session's date, or on the next day where that falls within a day; without <c>id</c> it is numbered.
    /// </param>
    /// <returns>The command, or every error at once.</returns>
    Task<Answer<SessionCommand>> InterveneAsync(string text);

    /// <summary>The command at a place of the log, when it is over.</summary>
    /// <param name="place">Place in the log.</param>
    /// <param name="cancellation">Ends the waiting, not the command.</param>
    Task<Answer<SessionCommand>> WaitAsync(int place, CancellationToken cancellation = default);

    /// <summary>Reads entities, all from one completed instant.</summary>
    /// <param name="ids">
    /// Ids of partners, missions, modules, training programmes, vehicle families, of the station or of
    /// <c>office</c>, which keeps the accounts; none for all in their order.
    /// </param>
    Task<Answer<SessionReading>> ReadAsync(params IReadOnlyList<string> ids);

    /// <summary>The programme's figures up to the last completed instant.</summary>
    Task<Answer<SessionFigures>> FiguresAsync();

    /// <summary>The command log.</summary>
    Task<Answer<IReadOnlyList<SessionCommand>>> HistoryAsync();

    /// <summary>What happened in the simulated programme before the session's date.</summary>
    /// <param name="from">Place of the first event.</param>
    Task<Answer<IReadOnlyList<SessionEvent>>> EventsAsync(long from = 0);

    /// <summary>The events as they happen; ends when the session ends, fails or is closed.</summary>
    /// <param name="from">Place of the first event.</param>
    /// <param name="cancellation">Ends the following.</param>
    IAsyncEnumerable<SessionEvent> FollowAsync(long from = 0, CancellationToken cancellation = default);

    /// <summary>
    /// A new session that stands at an earlier date of this one, without the commands given later than it. Changes
    /// given at the date itself are kept.
    /// </summary>
    /// <param name="date">From the scenario's start to the session's date.</param>
    Task<Answer<ISession>> ForkAsync(SimTime date);

    /// <summary>Everything from which the session is rebuilt.</summary>
    Task<Answer<SessionRecord>> SaveAsync();
}
