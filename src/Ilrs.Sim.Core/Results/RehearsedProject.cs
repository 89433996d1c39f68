namespace Ilrs.Sim.Core.Results;

/// <summary>A project that competed for the slots of a call.</summary>
/// <param name="Instrument">Id of the instrument; null for one that the scenario does not name.</param>
/// <param name="Owner">Id of the partner that leads it, or null.</param>
/// <param name="Mass">Mass, kg.</param>
/// <param name="Merit">Merit.</param>
/// <param name="Newcomer">True when its owner had no award before.</param>
public sealed record RehearsedProject(string? Instrument, string? Owner, double Mass, double Merit, bool Newcomer);
