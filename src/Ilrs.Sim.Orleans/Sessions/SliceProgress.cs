using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>How far a driver came.</summary>
/// <param name="Date">Everything before this date is completed and nothing at it.</param>
/// <param name="Instants">Instants at which anything happened.</param>
public readonly record struct SliceProgress(SimTime Date, int Instants);
