using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>One line of the log of what happened in the simulated programme.</summary>
/// <param name="Place">Place in the session's events, from 0.</param>
/// <param name="Event">What happened.</param>
public readonly record struct SessionEvent(long Place, TraceEvent Event);
