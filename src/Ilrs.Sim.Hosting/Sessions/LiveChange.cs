using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>A change that a session took live.</summary>
/// <param name="Given">Simulated date when it was accepted.</param>
/// <param name="Id">Its id.</param>
/// <param name="Date">When it takes effect; not before <paramref name="Given"/>.</param>
/// <param name="Text">The record as it was given.</param>
internal sealed record LiveChange(SimTime Given, string Id, SimTime Date, string Text);
