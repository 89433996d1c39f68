namespace Ilrs.Sim.Core.Model;

/// <summary>A yearly occasion at which candidates sign.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Month">Month of the year, 1 to 12.</param>
/// <param name="Day">Day of the month; the last one in a shorter month.</param>
public sealed record SigningEvent(string Id, int Month, int Day);
