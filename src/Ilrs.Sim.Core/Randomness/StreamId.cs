using System;
using System.Buffers;
using System.Text;

namespace Ilrs.Sim.Core.Randomness;

/// <summary>
/// The identity of a stream of draws: a 64-bit hash of a stable text such as "partner:suparco/pledge:1". The hash is
/// FNV-1a with 64 bits (Fowler, Noll, Vo) over the text's UTF-8 bytes, then the finaliser "Mix13" of D. Stafford, so
/// that texts that differ in one character differ in about half the bits. It is fixed for ever, and not for security.
/// </summary>
public readonly record struct StreamId(ulong Value)
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

    /// <summary>The stream of a text. Lone surrogates count as U+FFFD.</summary>
    public static StreamId Of(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var id = OfUtf8(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return id;
    }

    /// <summary>The stream of a text given as UTF-8 bytes.</summary>
    public static StreamId OfUtf8(ReadOnlySpan<byte> text)
    {
        var hash = OffsetBasis;
        foreach (var octet in text)
        {
            hash = unchecked((hash ^ octet) * Prime);
        }

        return new(Mix(hash));
    }

    /// <summary>The hash as 16 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
