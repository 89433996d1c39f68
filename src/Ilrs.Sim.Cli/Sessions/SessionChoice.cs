namespace Ilrs.Sim.Cli.Sessions;

/// <summary>What the options of <c>session</c> say.</summary>
internal sealed record SessionChoice(
    ulong Seed, long Replication, bool Plan, string? Resume, string? Attach, string? Script, bool Json);
