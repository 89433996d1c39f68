using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Closes what was saved with a hash of its words: damage is seen before anything is taken back.</summary>
internal static class SavedWords
{
    private const ulong Factor = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio

    /// <summary>The words written so far and their hash.</summary>
    public static byte[] Close(StateWriter writer)
    {
        var written = writer.Written;
        var bytes = GC.AllocateUninitializedArray<byte>(written.Length + 8);
        written.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(written.Length), Hash(written));
        return bytes;
    }

    /// <summary>A reader of the words.</summary>
    /// <exception cref="ArgumentException">The bytes are not those that were saved.</exception>
    public static StateReader Open(ReadOnlyMemory<byte> saved, string what)
    {
        if (saved.Length < 8 || saved.Length % 8 != 0)
        {
            throw new ArgumentException($"{saved.Length} bytes are not {what}: whole words were expected.");
        }

        var words = saved[..^8];
        return BinaryPrimitives.ReadInt64LittleEndian(saved.Span[words.Length..]) == Hash(words.Span)
            ? new StateReader(words)
            : throw new ArgumentException($"The bytes of {what} are damaged: their hash does not fit.");
    }

    /// <summary>Reads or writes a word that says what follows.</summary>
    /// <exception cref="ArgumentException">Another word was read.</exception>
    public static void Expect(StateVisitor visitor, long expected, string what)
    {
        var found = expected;
        visitor.Value(ref found);
        if (found != expected)
        {
            throw new ArgumentException($"{what} is {found}; {expected} was expected.");
        }
    }

    // Four lanes, so that a word does not wait for the product of the one before it.
    private static long Hash(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var (a, b, c, d) = (1UL, 2UL, 3UL, 4UL);
        var i = 0;
        unchecked
        {
            for (; i + 4 <= words.Length; i += 4)
            {
                a = Step(a, words[i]);
                b = Step(b, words[i + 1]);
                c = Step(c, words[i + 2]);
                d = Step(d, words[i + 3]);
            }

            for (; i < words.Length; i++)
            {
                a = Step(a, words[i]);
            }

            return (long)Step(Step(Step(a, b), c), d + (ulong)words.Length);
        }
    }

    private static ulong Step(ulong hash, ulong word) =>
        unchecked(BitOperations.RotateLeft((hash ^ Order(word)) * Factor, 29));

    private static ulong Order(ulong word) =>
        BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
}
