using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Randomness;

/// <summary>
/// One stream of a <see cref="DrawSource"/> for the hot path. It remembers the last block of four uniforms, which is
/// all it remembers: whatever the order of access, draw n is <see cref="DrawSource.Uniform"/> of n, to the bit. Not for
/// use by several threads at once.
/// </summary>
public sealed class DrawStream
{
    private const long Nothing = long.MinValue; // no window has this index: n >> 2 lies well above
    private readonly StreamId _stream;
    private readonly uint _sub;
    private DrawSource _source;
    private long _window = Nothing;
    private Uniforms _uniforms;

    /// <summary>Makes the stream of a purpose; it draws once <see cref="Reset"/> has named the replication.</summary>
    /// <param name="stream">Who draws, and what for.</param>
    /// <param name="sub">Tells apart several draws for one decision; default 0.</param>
    public DrawStream(StreamId stream, uint sub = 0)
    {
        _stream = stream;
        _sub = sub;
    }

    /// <summary>Makes the stream of a purpose in a replication.</summary>
    public DrawStream(in DrawSource source, StreamId stream, uint sub = 0)
        : this(stream, sub) => _source = source;

    /// <summary>Who draws, and what for.</summary>
    public StreamId Stream => _stream;

    /// <summary>Turns to another replication or seed. Nothing is allocated.</summary>
    public void Reset(in DrawSource source)
    {
        _source = source;
        _window = Nothing;
    }

    /// <summary>Draw <paramref name="n"/>, from (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(long n)
    {
        if (n >> 2 != _window)
        {
            Load(n >> 2);
        }

        return _uniforms[(int)(n & 3)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Load(long index)
    {
        var block = _source.Block(_stream, index, _sub);
        _uniforms[0] = UniformDouble.From(block.Word0);
        _uniforms[1] = UniformDouble.From(block.Word1);
        _uniforms[2] = UniformDouble.From(block.Word2);
        _uniforms[3] = UniformDouble.From(block.Word3);
        _window = index;
    }

    [InlineArray(4)]
    private struct Uniforms
    {
        private double first;
    }
}
