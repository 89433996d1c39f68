using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>
/// What a session is to complete next; whoever moves it may stop earlier, after any completed instant.
/// </summary>
/// <param name="Limit">Nothing at or after this date.</param>
/// <param name="Instants">At most so many instants at which anything happens.</param>
public readonly record struct SessionStretch(SimTime Limit, int Instants);
