namespace Ilrs.Sim.Cli.Sessions;

/// <summary>A saved session as it is written; times in seconds since the epoch.</summary>
internal sealed record Saved(
    string Format,
    string Engine,
    ulong Seed,
    long Replication,
    bool Plan,
    long Date,
    IReadOnlyList<SavedCommand> Commands,
    string Scenario);
