namespace Ilrs.Sim.Core.Randomness;

/// <summary>The 128-bit key of <see cref="Philox4x64"/>.</summary>
public readonly record struct PhiloxKey(ulong Word0, ulong Word1);
