using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Numerics;

public sealed class BatchTests
{
    private delegate void BatchFunction(ReadOnlySpan<double> x, Span<double> result);

    [Fact]
    public void Exp_WhenBatched_GivesTheBitsOfTheScalarForm() =>
        AssertSameBits("exp", DeterministicMath.Exp, DeterministicMath.Exp, u => (u - 0.5) * 1600);

    [Fact]
    public void Log_WhenBatched_GivesTheBitsOfTheScalarForm() =>
        AssertSameBits("log", DeterministicMath.Log, DeterministicMath.Log, u => u * u * u * 10);

    [Fact]
    public void InverseNormal_WhenBatched_GivesTheBitsOfTheScalarForm() =>
        AssertSameBits("inversenormal", DeterministicMath.InverseNormal, DeterministicMath.InverseNormal, u => u);

    [Fact]
    public void Exp_WhenSpansDifferInLength_Throws() =>
        Assert.Throws<ArgumentException>(() => DeterministicMath.Exp(new double[3], new double[4]));

    // The reference table holds every edge case; the keyed draws run through the ranges.
    private static void AssertSameBits(
        string table, Func<double, double> scalar, BatchFunction batch, Func<double, double> range)
    {
        var draws = new double[20_001];
        new DrawSource(TestSeed.For(table), 0).Fill(StreamId.Of("arguments"), 0, draws);
        double[] arguments = [.. ReferenceTable.Rows(table).Select(row => row[0]), .. draws.Select(range)];
        for (var length = 0; length <= 9; length++)
        {
            AssertSameBits(scalar, batch, arguments[..length]);
        }

        AssertSameBits(scalar, batch, arguments);
        AssertSameBits(scalar, batch, arguments[1..]);
    }

    private static void AssertSameBits(Func<double, double> scalar, BatchFunction batch, double[] arguments)
    {
        var expected = Array.ConvertAll(arguments, x => BitConverter.DoubleToUInt64Bits(scalar(x)));
        var separate = new double[arguments.Length];
        batch(arguments, separate);
        Assert.Equal(expected, Array.ConvertAll(separate, BitConverter.DoubleToUInt64Bits));

        var inPlace = arguments.ToArray();
        batch(inPlace, inPlace);
        Assert.Equal(expected, Array.ConvertAll(inPlace, BitConverter.DoubleToUInt64Bits));
    }
}
