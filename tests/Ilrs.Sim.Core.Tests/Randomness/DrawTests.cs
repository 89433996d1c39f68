using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Tests.Randomness;

public sealed class DrawTests
{
    private static readonly StreamId Stream = StreamId.Of("partner:suparco/pledge:1");
    private static readonly DrawSource Source = new(20260101, 17);

    [Fact]
    public void Bits_OfADraw_AreTheDocumentedLaneOfTheDocumentedBlock()
    {
        for (long n = -9; n < 40; n++)
        {
            var block = Philox4x64.Block(
                new(unchecked((ulong)(n >> 2)), 5, Source.Replication, 0), new(Source.Seed, Stream.Value));
            ulong[] lanes = [block.Word0, block.Word1, block.Word2, block.Word3];
            Assert.Equal(lanes[n & 3], Source.Bits(Stream, n, 5));
            Assert.Equal(UniformDouble.From(lanes[n & 3]), Source.Uniform(Stream, n, 5));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void DrawStream_InAnyOrderOfAccess_GivesTheDrawsOfTheSource(uint sub)
    {
        long[] indices =
        [
            0, 1, 2, 3, 4, 5, 6, 7, 8, 7, 8, 7, 100, 0, -1, -8, -9, 1, long.MaxValue, long.MinValue, long.MaxValue - 8,
            .. Enumerable.Range(0, 500).Select(i => (i * 7919L) % 1013),
            .. Enumerable.Range(0, 100).Select(i => 100L - i),
        ];
        var stream = new DrawStream(Source, Stream, sub);
        foreach (var n in indices)
        {
            Assert.Equal(Source.Uniform(Stream, n, sub), stream.Uniform(n));
        }
    }

    [Fact]
    public void DrawStream_AfterReset_GivesTheDrawsOfTheOtherReplication()
    {
        var stream = new DrawStream(Stream);
        for (ulong replication = 0; replication < 20; replication++)
        {
            var source = new DrawSource(9, replication);
            stream.Reset(source);
            Assert.Equal(source.Uniform(Stream, 3), stream.Uniform(3));
            Assert.Equal(source.Uniform(Stream, 2), stream.Uniform(2));
        }
    }

    [Fact]
    public void DrawStream_WhenWarm_AllocatesNothing()
    {
        var stream = new DrawStream(Source, Stream);
        var sum = 0.0;

        // What the runtime allocates for itself, as it compiles, is not of the stream: the least of some rounds counts.
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10_000; i++)
            {
                stream.Reset(new(1, (ulong)i));
                sum += stream.Uniform(i);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.NotEqual(0.0, sum);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 37)]
    [InlineData(5, 3)]
    [InlineData(-11, 64)]
    [InlineData(2, 8)]
    [InlineData(long.MaxValue - 20, 20)]
    public void Fill_FromAnyStart_GivesTheDrawsOneByOne(long first, int count)
    {
        var filled = new double[count];
        Source.Fill(Stream, first, filled, 2);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(Source.Uniform(Stream, first + i, 2), filled[i]);
        }
    }

    [Fact]
    public void Bits_WhenAnyPartOfTheKeyChanges_Differ()
    {
        ulong[] bits =
        [
            Source.Bits(Stream, 4),
            Source.Bits(Stream, 5),
            Source.Bits(Stream, 8),
            Source.Bits(Stream, 4, 1),
            Source.Bits(StreamId.Of("partner:suparco/pledge:2"), 4),
            (Source with { Seed = Source.Seed + 1 }).Bits(Stream, 4),
            (Source with { Replication = Source.Replication + 1 }).Bits(Stream, 4),
        ];
        Assert.Equal(bits.Length, bits.Distinct().Count());
    }
}
