using System.Buffers.Binary;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Snapshots;

public sealed class StateWriterTests
{
    [Fact]
    public void Writer_WhenManyNumbersAreGiven_WritesTheBytesOfEach()
    {
        var dice = new Dice(TestSeed.Of());
        var longs = Dice.Many(1_000, i => i < 2 ? (i == 0 ? long.MinValue : -1) : dice.Below(int.MaxValue) * 77_777L);
        var doubles = Dice.Many(1_000, i => i switch
        {
            0 => -0.0,
            1 => double.NaN,
            2 => double.NegativeInfinity,
            _ => dice.Number(-1, 1),
        });
        var many = new StateWriter();
        many.Values(longs);
        many.Values(doubles);
        many.Values(Array.Empty<long>());
        var each = new List<byte>();
        foreach (var word in longs.Concat(doubles.Select(BitConverter.DoubleToInt64Bits)))
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, word);
            each.AddRange(bytes);
        }

        Assert.Equal(each, many.Written.ToArray());
        var reader = new StateReader(many.Written.ToArray());
        var (readLongs, readDoubles) = (new long[1_000], new double[1_000]);
        reader.Values(readLongs);
        reader.Values(readDoubles);
        Assert.True(reader.AtEnd);
        Assert.Equal(longs, readLongs);
        Assert.Equal(
            doubles.Select(BitConverter.DoubleToInt64Bits), readDoubles.Select(BitConverter.DoubleToInt64Bits));
        Assert.Throws<ArgumentException>(() => reader.Values(new long[1]));
    }

    [Fact]
    public void Sums_WhenOf128Bits_AreReadBack()
    {
        Int128[] sums = [Int128.MinValue, -1, 0, 1, Int128.MaxValue, (Int128)long.MaxValue * 3];
        var writer = new StateWriter();
        foreach (var sum in sums)
        {
            var (signed, unsigned) = (sum, unchecked((UInt128)sum));
            writer.Value(ref signed);
            writer.Value(ref unsigned);
        }

        var reader = new StateReader(writer.Written.ToArray());
        foreach (var sum in sums)
        {
            var (signed, unsigned) = (Int128.Zero, UInt128.Zero);
            reader.Value(ref signed);
            reader.Value(ref unsigned);
            Assert.Equal((sum, unchecked((UInt128)sum)), (signed, unsigned));
        }
    }
}
