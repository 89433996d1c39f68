using System.Numerics;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Tests.Randomness;

public sealed class StreamIdTests
{
    /// <summary>
    /// Computed by an independent program; before the finaliser the second and third hash to AF63DC4C8601EC8C and
    /// 85944171F73967E8, the published FNV-1a vectors.
    /// </summary>
    [Theory]
    [InlineData("", 0xF52A15E9A9B5E89BUL)]
    [InlineData("a", 0x02C0BDBF481420F8UL)]
    [InlineData("foobar", 0x404DA9E3B74078C2UL)]
    [InlineData("partner:suparco/pledge:1", 0xB80BE598D6F24C9DUL)]
    [InlineData("月/🌙", 0x5A811310B59FA29AUL)]
    public void Of_AKnownText_NeverChanges(string text, ulong expected) =>
        Assert.Equal(expected, StreamId.Of(text).Value);

    [Fact]
    public void Of_LongText_EqualsItsUtf8Bytes()
    {
        var text = string.Concat(Enumerable.Repeat("луна/月/🌙 ", 200));
        Assert.Equal(StreamId.OfUtf8(System.Text.Encoding.UTF8.GetBytes(text)), StreamId.Of(text));
    }

    [Fact]
    public void Of_ManySimilarTexts_HasNoCollision()
    {
        var ids = new HashSet<ulong>();
        for (var partner = 0; partner < 100; partner++)
        {
            for (var pledge = 0; pledge < 1000; pledge++)
            {
                ids.Add(StreamId.Of($"partner:p{partner}/pledge:{pledge}").Value);
            }
        }

        Assert.Equal(100_000, ids.Count);
    }

    // A binomial mean of 32 flipped bits over 10,000 pairs has a standard error of 0.04.
    [Fact]
    public void Of_TextsThatDifferInTheLastCharacter_FlipsHalfTheBits()
    {
        long flipped = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var (a, b) = (StreamId.Of($"mission:m{i}/slip:0"), StreamId.Of($"mission:m{i}/slip:1"));
            flipped += BitOperations.PopCount(a.Value ^ b.Value);
        }

        Assert.InRange(flipped / 10_000.0, 31.8, 32.2);
    }
}
