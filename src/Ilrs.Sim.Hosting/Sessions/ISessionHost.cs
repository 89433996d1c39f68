namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>Opens and keeps sessions. For any number of callers.</summary>
public interface ISessionHost
{
    /// <summary>Opens a session at the scenario's start.</summary>
    /// <returns>The session, or every error in the scenario.</returns>
    Task<Answer<ISession>> OpenAsync(SessionRequest request);

    /// <summary>Rebuilds a session from scenario, seed and command log.</summary>
    /// <param name="record">What <see cref="ISession.SaveAsync"/> gave, on this host or another.</param>
    /// <returns>A new session at the record's date, or why the record does not hold.</returns>
    Task<Answer<ISession>> RebuildAsync(SessionRecord record);

    /// <summary>A session by id.</summary>
    Task<Answer<ISession>> FindAsync(string id);

    /// <summary>The status of every session, in the order of opening.</summary>
    Task<IReadOnlyList<SessionStatus>> ListAsync();

    /// <summary>Ends a session and forgets it.</summary>
    /// <returns>Its last status.</returns>
    Task<Answer<SessionStatus>> CloseAsync(string id);
}
