using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Results;

/// <summary>One line of the log of a chosen replication.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Entity">Id of the entity it happened to.</param>
/// <param name="Kind">What happened, a stable kebab-case word.</param>
/// <param name="Detail">More, for people; may be empty.</param>
public readonly record struct TraceEvent(SimTime Time, string Entity, string Kind, string Detail);
