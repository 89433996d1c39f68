using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A date that was announced for a milestone.</summary>
/// <param name="Date">The announced date: reached in time means before it.</param>
/// <param name="By">Who said it; null when not recorded.</param>
/// <param name="SaidOn">When it was said; null when not recorded.</param>
public sealed record Announcement(SimTime Date, string? By, SimTime? SaidOn);
