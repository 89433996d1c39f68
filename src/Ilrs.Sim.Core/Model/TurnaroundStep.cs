namespace Ilrs.Sim.Core.Model;

/// <summary>A later turnaround of a vehicle family, as its production grows.</summary>
/// <param name="After">Seconds after its first flight, or after the start where it flies already.</param>
/// <param name="Turnaround">Seconds that one launch occupies pad and production from then on; drawn once.</param>
public sealed record TurnaroundStep(long After, Parameter Turnaround);
