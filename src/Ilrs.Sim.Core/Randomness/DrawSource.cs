using System;

namespace Ilrs.Sim.Core.Randomness;

/// <summary>
/// The draws of one replication. A draw is a pure function of (seed, replication, stream, n, sub) and of nothing else:
/// there is no state, no order and no sharing. It is lane n mod 4 of the <see cref="Philox4x64"/> block with key
/// (seed, stream) and counter (⌊n / 4⌋, sub, replication, 0).
/// </summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Replication">The index of the replication.</param>
public readonly record struct DrawSource(ulong Seed, ulong Replication)
{
    /// <summary>The 64 bits of a draw.</summary>
    /// <param name="stream">Who draws, and what for.</param>
    /// <param name="n">The natural index of what is decided, such as the month or the attempt.</param>
    /// <param name="sub">Tells apart several draws for one decision; default 0.</param>
    public ulong Bits(StreamId stream, long n, uint sub = 0) => Block(stream, n >> 2, sub).Lane(n);

    /// <summary>A draw from (0, 1), as <see cref="UniformDouble.From"/> makes it of <see cref="Bits"/>.</summary>
    /// <param name="stream">Who draws, and what for.</param>
    /// <param name="n">The natural index of what is decided, such as the month or the attempt.</param>
    /// <param name="sub">Tells apart several draws for one decision; default 0.</param>
    public double Uniform(StreamId stream, long n, uint sub = 0) => UniformDouble.From(Bits(stream, n, sub));

    /// <summary>
    /// The draws <paramref name="first"/>, <paramref name="first"/> + 1 and so on of a stream, each equal to
    /// <see cref="Uniform"/>; the cheapest way to many.
    /// </summary>
    public void Fill(StreamId stream, long first, Span<double> uniforms, uint sub = 0)
    {
        var i = 0;
        for (; i < uniforms.Length && (unchecked(first + i) & 3) != 0; i++)
        {
            uniforms[i] = Uniform(stream, unchecked(first + i), sub);
        }

        for (; i <= uniforms.Length - 4; i += 4)
        {
            Store(Block(stream, unchecked(first + i) >> 2, sub), uniforms[i..]);
        }

        for (; i < uniforms.Length; i++)
        {
            uniforms[i] = Uniform(stream, unchecked(first + i), sub);
        }
    }

    /// <summary>The block that holds draws 4 × <paramref name="index"/> to 4 × <paramref name="index"/> + 3.</summary>
    internal PhiloxBlock Block(StreamId stream, long index, uint sub) =>
        Philox4x64.Block(new(unchecked((ulong)index), sub, Replication, 0), new(Seed, stream.Value));

    private static void Store(PhiloxBlock block, Span<double> uniforms)
    {
        uniforms[3] = UniformDouble.From(block.Word3);
        uniforms[2] = UniformDouble.From(block.Word2);
        uniforms[1] = UniformDouble.From(block.Word1);
        uniforms[0] = UniformDouble.From(block.Word0);
    }
}
