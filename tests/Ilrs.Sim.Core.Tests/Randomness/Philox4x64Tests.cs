using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.Core.Tests.Randomness;

public sealed class Philox4x64Tests
{
    private const ulong Ones = ulong.MaxValue;

    /// <summary>
    /// Counter, key and block: the lines "philox4x64 10" of the Random123 distribution's kat_vectors.
    /// </summary>
    public static TheoryData<ulong[]> KnownAnswers => new()
    {
        new ulong[]
        {
            0, 0, 0, 0, 0, 0,
            0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b,
        },
        new ulong[]
        {
            Ones, Ones, Ones, Ones, Ones, Ones,
            0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0,
        },
        new ulong[]
        {
            0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89,
            0x452821e638d01377, 0xbe5466cf34e90c6c,
            0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6,
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Block_AtAKnownAnswer_GivesIt(ulong[] v)
    {
        var block = Philox4x64.Block(new(v[0], v[1], v[2], v[3]), new(v[4], v[5]));
        Assert.Equal(new PhiloxBlock(v[6], v[7], v[8], v[9]), block);
    }
}
