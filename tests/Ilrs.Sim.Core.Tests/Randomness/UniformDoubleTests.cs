using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Tests.Randomness;

public sealed class UniformDoubleTests
{
    [Theory]
    [InlineData(0UL, 1.0 / 9007199254740992)]
    [InlineData(0xFFFUL, 1.0 / 9007199254740992)]
    [InlineData(0x1000UL, 3.0 / 9007199254740992)]
    [InlineData(0x7FFFFFFFFFFFFFFFUL, 0.5 - (1.0 / 9007199254740992))]
    [InlineData(0x8000000000000000UL, 0.5 + (1.0 / 9007199254740992))]
    [InlineData(ulong.MaxValue, 1 - (1.0 / 9007199254740992))]
    public void From_AtTheEnds_StaysInsideTheOpenInterval(ulong bits, double expected) =>
        Assert.Equal(expected, UniformDouble.From(bits));

    [Fact]
    public void From_ComplementedBits_GivesTheExactComplement()
    {
        for (ulong i = 0; i < 10_000; i++)
        {
            var bits = unchecked(i * 0x9E3779B97F4A7C15);
            Assert.Equal(1.0, UniformDouble.From(bits) + UniformDouble.From(~bits));
        }
    }
}
