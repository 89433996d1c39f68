using Ilrs.Sim.Analysis.Statistics;

namespace Ilrs.Sim.Analysis.Tests.Statistics;

public sealed class MomentsTests
{
    [Fact]
    public void Merge_WhenASetIsCutInTwo_GivesTheMomentsOfTheWhole()
    {
        double[] values = [2, 4, 4, 4, 5, 5, 7, 9];
        var merged = Moments.Of(values.AsSpan(0, 3)).Merge(Moments.Of(values.AsSpan(3)));

        Assert.Equal(8, merged.Count);
        Assert.Equal(5, merged.Mean);
        Assert.Equal(Math.Sqrt(32.0 / 7), merged.StandardDeviation, 1e-15);
        Assert.Equal(Math.Sqrt(32.0 / 7 / 8), merged.StandardError, 1e-15);
    }

    [Fact]
    public void Merge_WhenTheMeanIsFarFromZero_KeepsTheSpread()
    {
        var total = default(Moments);
        for (var block = 0; block < 1_000; block++)
        {
            total = total.Merge(Moments.Of([1e9, 1e9 + 1]));
        }

        Assert.Equal(Math.Sqrt(500.0 / 1_999), total.StandardDeviation, 1e-9);
    }

    [Fact]
    public void StandardDeviation_WhenThereIsOneNumber_IsNotANumber() =>
        Assert.True(double.IsNaN(Moments.Of([3]).StandardDeviation));

    [Fact]
    public void Merge_WhenOneSetIsEmpty_GivesTheOther()
    {
        var some = Moments.Of([1, 2]);

        Assert.Equal(some, default(Moments).Merge(some));
        Assert.Equal(some, some.Merge(default));
    }
}
