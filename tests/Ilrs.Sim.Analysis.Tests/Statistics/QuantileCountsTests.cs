using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Analysis.Tests.Statistics;

public sealed class QuantileCountsTests
{
    [Theory]
    [InlineData(1e-9, 1e9)]
    [InlineData(0.9, 1.1)]
    [InlineData(1e12, 1e15)]
    public void Quantile_WhenNumbersSpreadOverDecades_IsWithinTheStatedError(double from, double to)
    {
        var counts = new QuantileCounts();
        var values = new List<double>();
        var draws = new DrawSource(TestSeed.Of(), 0);
        for (var i = 0; i < 20_000; i++)
        {
            var magnitude = from * Math.Pow(to / from, draws.Uniform(StreamId.Of("size"), i));
            values.Add(draws.Uniform(StreamId.Of("sign"), i) < 0.4 ? -magnitude : magnitude);
            counts.Add(values[^1]);
        }

        values.Sort();
        for (var percent = 1; percent <= 100; percent++)
        {
            var exact = values[(values.Count * percent / 100) - 1];
            Assert.InRange(counts.Quantile(percent)!.Value - exact, -Math.Abs(exact) / 256, Math.Abs(exact) / 256);
        }
    }

    [Fact]
    public void Zeros_WhenSomeNumbersAreZero_CountThemOnly()
    {
        var counts = new QuantileCounts();
        counts.Add(0, 0, 0);
        counts.Add(-1, 0, 2);

        Assert.Equal((4, 6), (counts.Zeros, counts.Count));
    }

    [Fact]
    public void RelativeError_WhenStated_IsBelowHalfAPercent() => Assert.True(QuantileCounts.RelativeError <= 0.005);

    [Fact]
    public void Quantile_WhenAllNumbersAreSmallAndWhole_IsExact()
    {
        var counts = new QuantileCounts();
        for (var value = -255; value <= 255; value++)
        {
            counts.Add(value);
        }

        for (var percent = 1; percent <= 100; percent++)
        {
            Assert.Equal(((511 * percent) + 99) / 100 - 256, counts.Quantile(percent));
        }
    }

    [Fact]
    public void Quantile_WhenNumbersAreWholeAndLarge_IsWhole()
    {
        var counts = new QuantileCounts();
        for (var value = 1_000; value < 5_000; value++)
        {
            counts.Add(value);
        }

        Assert.Equal(0, counts.Quantile(37)!.Value % 1);
        Assert.InRange(counts.Quantile(50)!.Value, 2999 * (1 - (1.0 / 256)), 2999 * (1 + (1.0 / 256)));
    }

    [Fact]
    public void Quantile_WhenEveryNumberIsTheSame_IsThatNumberToTheBit()
    {
        var counts = new QuantileCounts();
        counts.Add(Math.PI);
        counts.Add(Math.PI);

        Assert.Equal(Math.PI, counts.Quantile(10));
        Assert.Equal(Math.PI, counts.Quantile(90));
    }

    [Fact]
    public void Quantile_WhenHalfTheNumbersAreZero_IsZeroUpToTheMedian()
    {
        var counts = new QuantileCounts();
        foreach (var value in (double[])[0, -0.0, 1e-300, 0.5, 7.25])
        {
            counts.Add(value);
        }

        Assert.Equal(0, counts.Quantile(60));
        Assert.InRange(counts.Quantile(80)!.Value, 0.5 * 255 / 256, 0.5 * 257 / 256);
        Assert.Equal(7.25, counts.Quantile(100)!.Value, 7.25 / 256);
    }

    [Fact]
    public void Quantile_WhenNumbersComeInAnotherOrder_IsTheSame()
    {
        var values = Enumerable.Range(0, 1_000).Select(i => Math.Sin(i) * Math.Exp(i % 17)).ToArray();
        var forward = new QuantileCounts();
        var backward = new QuantileCounts();
        foreach (var value in values)
        {
            forward.Add(value);
        }

        backward.Add(values.Reverse().ToArray());

        Assert.All(Enumerable.Range(1, 100), p => Assert.Equal(forward.Quantile(p), backward.Quantile(p)));
    }

    [Fact]
    public void Quantile_WhenThereIsNoNumber_IsNull() => Assert.Null(new QuantileCounts().Quantile(50));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Add_WhenTheNumberIsNotFinite_Throws(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileCounts().Add(value));
}
