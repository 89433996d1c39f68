namespace Ilrs.Sim.Cli.Sessions;

/// <summary>A command of a session.</summary>
/// <param name="Usage">How it is written; its name comes first.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Do">Does it.</param>
internal sealed record SessionVerb(
    string Usage,
    string Meaning,
    int Least,
    int Most,
    Func<SessionShell, string[], CancellationToken, Task> Do)
{
    /// <summary>Its name.</summary>
    public string Name => Usage.Split(' ')[0];

    /// <summary>True when the rest of the line is one argument.</summary>
    public bool TakesRest { get; init; }
}
