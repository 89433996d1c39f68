using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>Which completed instant an answer comes from.</summary>
/// <param name="Date">Everything before this date is completed and nothing at it.</param>
/// <param name="Version">Grows by one with each stretch of time that is completed and each change that is made.</param>
public readonly record struct SessionMoment(SimTime Date, long Version);
