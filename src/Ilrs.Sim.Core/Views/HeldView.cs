using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Views;

/// <summary>Seconds that a mission or module was held so far by one cause; signed.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Seconds">Seconds.</param>
public readonly record struct HeldView(DelayCause Cause, long Seconds);
