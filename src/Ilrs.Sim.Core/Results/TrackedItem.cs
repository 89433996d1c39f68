namespace Ilrs.Sim.Core.Results;

/// <summary>Something whose date, and the causes of whose lateness, a replication reports.</summary>
/// <param name="Id">Id of the mission, module or milestone.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Kind">What the date means.</param>
public sealed record TrackedItem(string Id, string Name, TrackedKind Kind);
