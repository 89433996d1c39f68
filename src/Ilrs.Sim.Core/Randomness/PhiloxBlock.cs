namespace Ilrs.Sim.Core.Randomness;

/// <summary>Four 64-bit words: a counter of <see cref="Philox4x64"/>, or the block it generates.</summary>
public readonly record struct PhiloxBlock(ulong Word0, ulong Word1, ulong Word2, ulong Word3)
{
    /// <summary>The word of a lane; only the lowest two bits of <paramref name="lane"/> count.</summary>
    public ulong Lane(long lane) => (lane & 3) switch
    {
        0 => Word0,
        1 => Word1,
        2 => Word2,
        _ => Word3,
    };
}
