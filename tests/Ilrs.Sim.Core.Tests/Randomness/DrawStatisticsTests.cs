using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Randomness;

/// <summary>
/// Draws that are neighbours in any part of the key behave as independent uniforms. Each p-value is held against
/// 1e-6, so that a sound generator fails one of these tests once in about 100,000 runs with other seeds.
/// </summary>
[Trait("Category", "Statistical")]
public sealed class DrawStatisticsTests
{
    private const double Alpha = 1e-6;
    private const int Count = 100_000;

    /// <summary>How the key walks from one draw of the sequence to the next.</summary>
    public enum Walk
    {
        Index,
        Sub,
        Replication,
        Seed,
        Stream,
    }

    public static TheoryData<Walk> Walks => [.. Enum.GetValues<Walk>()];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Draws_AlongOnePartOfTheKey_AreUniform(Walk walk)
    {
        var draws = Draws(walk, nameof(Draws_AlongOnePartOfTheKey_AreUniform));
        Assert.InRange(GoodnessOfFit.ChiSquareOfUniforms(draws, 1000), Alpha, 1 - Alpha);
        Assert.InRange(GoodnessOfFit.KolmogorovSmirnov(draws, u => u), Alpha, 1);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Draws_AlongOnePartOfTheKey_HaveNoSerialCorrelation(Walk walk)
    {
        var draws = Draws(walk, nameof(Draws_AlongOnePartOfTheKey_HaveNoSerialCorrelation));
        foreach (var lag in (int[])[1, 2, 3, 4, 8, 64])
        {
            Assert.InRange(GoodnessOfFit.Normal(CorrelationScore(draws, lag)), Alpha, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Draws_AlongOnePartOfTheKey_FillPairsEvenly(Walk walk)
    {
        var draws = Draws(walk, nameof(Draws_AlongOnePartOfTheKey_FillPairsEvenly));
        const int side = 32;
        var observed = new long[side * side];
        for (var i = 0; i + 1 < draws.Length; i += 2)
        {
            observed[((int)(draws[i] * side) * side) + (int)(draws[i + 1] * side)]++;
        }

        var expected = new double[observed.Length];
        Array.Fill(expected, draws.Length / 2 / (double)observed.Length);
        Assert.InRange(GoodnessOfFit.ChiSquare(observed, expected), Alpha, 1 - Alpha);
    }

    // Over independent uniforms, the sum of 12 (u − ½)(v − ½) over n pairs has mean 0 and variance n.
    private static double CorrelationScore(double[] draws, int lag)
    {
        var sum = 0.0;
        for (var i = lag; i < draws.Length; i++)
        {
            sum += 12 * (draws[i] - 0.5) * (draws[i - lag] - 0.5);
        }

        return sum / Math.Sqrt(draws.Length - lag);
    }

    private static double[] Draws(Walk walk, string test)
    {
        var seed = TestSeed.For($"{test}/{walk}");
        var stream = StreamId.Of("partner:cnsa/pledge:1");
        var draws = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            draws[i] = walk switch
            {
                Walk.Index => new DrawSource(seed, 0).Uniform(stream, i),
                Walk.Sub => new DrawSource(seed, 0).Uniform(stream, 12, (uint)i),
                Walk.Replication => new DrawSource(seed, (ulong)i).Uniform(stream, 12),
                Walk.Seed => new DrawSource(unchecked(seed + (ulong)i), 0).Uniform(stream, 12),
                _ => new DrawSource(seed, 0).Uniform(StreamId.Of($"partner:cnsa/pledge:{i}"), 12),
            };
        }

        return draws;
    }
}
