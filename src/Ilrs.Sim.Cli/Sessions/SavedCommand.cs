using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary>A command of a saved session as it is written; times in seconds since the epoch.</summary>
internal sealed record SavedCommand(
    SessionCommandKind Kind,
    SessionCommandState State,
    long Given,
    long? Date,
    SessionStep? Step,
    int Count,
    string? Change,
    string? Text,
    long? Reached);
