namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A typed value with its canonical text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Canon">Canonical text.</param>
internal sealed record Reading<T>(T Value, string Canon) : Reading(Canon);
