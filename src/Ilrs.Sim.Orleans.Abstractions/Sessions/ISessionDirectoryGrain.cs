namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>The sessions of the cluster; there is one, with key 0.</summary>
[Alias("ilrs.session-directory-grain")]
public interface ISessionDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>Opens a session at the scenario's start.</summary>
    [Alias("open")]
    Task<Reply<SessionStatusData>> OpenAsync(OpenSession open);

    /// <summary>Rebuilds a session from its record.</summary>
    [Alias("rebuild")]
    Task<Reply<SessionStatusData>> RebuildAsync(RebuildSession rebuild);

    /// <summary>Ids of the sessions in the order of opening.</summary>
    [Alias("list")]
    Task<string[]> ListAsync();

    /// <summary>Ends a session and forgets it; gives its last status.</summary>
    [Alias("close")]
    Task<Reply<SessionStatusData>> CloseAsync(string id);
}
