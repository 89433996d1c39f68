using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>What a session and all its forks have in common.</summary>
/// <param name="Document">The scenario without what was changed live.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replication">Index of the replication.</param>
/// <param name="Mode">Random, or the plan.</param>
/// <param name="CheckpointMonths">Simulated months between two checkpoints; 0 for none.</param>
internal sealed record SessionOrigin(
    ScenarioDocument Document, ulong Seed, long Replication, RunMode Mode, int CheckpointMonths);
