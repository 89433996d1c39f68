using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>Sees a slice when the entities have handled it.</summary>
/// <param name="slice">The messages.</param>
public delegate void SliceHandler(ReadOnlySpan<Message> slice);
