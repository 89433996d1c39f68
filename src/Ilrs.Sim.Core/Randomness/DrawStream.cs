using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Randomness;

/// <summary>
/// One stream of a <see cref="DrawSource"/> for the hot path. It remembers the last eight uniforms computed, which is
/// all it remembers: whatever the order of access, draw n is <see cref="DrawSource.Uniform"/> of n, to the bit. Not for
/// use by several threads at once.
/// </summary>
public sealed class DrawStream
{
    private const long Nothing = long.MinValue; // no window has this index: n >> 3 lies well above
    private readonly StreamId stream;
    private readonly uint sub;
    private DrawSource source;
    private long window = Nothing;
    private Uniforms uniforms;

    /// <summary>Makes the stream of a purpose; it draws once <see cref="Reset"/> has named the replication.</summary>
    /// <param name="stream">Who draws, and what for.</param>
    /// <param name="sub">Tells apart several draws for one decision; default 0.</param>
    public DrawStream(StreamId stream, uint sub = 0)
    {
        this.stream = stream;
        this.sub = sub;
    }

    /// <summary>Makes the stream of a purpose in a replication.</summary>
    public DrawStream(in DrawSource source, StreamId stream, uint sub = 0)
        : this(stream, sub) => this.source = source;

    /// <summary>Who draws, and what for.</summary>
    public StreamId Stream => stream;

    /// <summary>Turns to another replication or seed. Nothing is allocated.</summary>
    public void Reset(in DrawSource source)
    {
        this.source = source;
        window = Nothing;
    }

    /// <summary>Draw <paramref name="n"/>, from (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(long n)
    {
        if (n >> 3 != window)
        {
            Load(n >> 3);
        }

        return uniforms[(int)(n & 7)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Load(long index)
    {
        source.TwoBlocks(stream, index << 1, sub, out var a, out var b);
        uniforms[0] = UniformDouble.From(a.Word0);
        uniforms[1] = UniformDouble.From(a.Word1);
        uniforms[2] = UniformDouble.From(a.Word2);
        uniforms[3] = UniformDouble.From(a.Word3);
        uniforms[4] = UniformDouble.From(b.Word0);
        uniforms[5] = UniformDouble.From(b.Word1);
        uniforms[6] = UniformDouble.From(b.Word2);
        uniforms[7] = UniformDouble.From(b.Word3);
        window = index;
    }

    [InlineArray(8)]
    private struct Uniforms
    {
        private double first;
    }
}
