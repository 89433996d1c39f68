using Ilrs.Sim.Analysis.Studies;

namespace Ilrs.Sim.Analysis.Tests.Studies;

public sealed class PairedDifferenceTests
{
    [Fact]
    public void Difference_WhenThreePairs_HasStudentsInterval()
    {
        var difference = PairedDifference.Of([10, 20, 30], [11, 22, 33]);

        // differences 1, 2, 3: mean 2, standard error 1/√3, t(2) = 4.302652729749464
        Assert.Equal(2, difference.Mean);
        Assert.Equal(2 - (4.302652729749464 / Math.Sqrt(3)), difference.Interval95.Low, 1e-12);
        Assert.Equal(2 + (4.302652729749464 / Math.Sqrt(3)), difference.Interval95.High, 1e-12);
        Assert.Equal((3, 0), (difference.More.Count, difference.Less.Count));
    }

    [Fact]
    public void Difference_WhenPairsAreTheSame_IsNoneHoweverMuchTheyVary()
    {
        var difference = PairedDifference.Of([1, 1000, -5], [1, 1000, -5]);

        Assert.True(difference.IsNone);
        Assert.Equal((0.0, 0.0), (difference.Interval95.Low, difference.Interval95.High));
    }

    [Fact]
    public void Difference_WhenItCancels_IsNotNone()
    {
        var difference = PairedDifference.Of([0, 1], [1, 0]);

        Assert.Equal(0, difference.Mean);
        Assert.False(difference.IsNone);
    }

    [Fact]
    public void Difference_WhenNumbersAreMissing_IsAnError() =>
        Assert.Throws<ArgumentException>(() => PairedDifference.Of([1, 2], [1]));

    [Theory]
    [InlineData(4, 1, 0.75)]
    [InlineData(4, 4, 0)]
    [InlineData(4, 5, 0)]
    [InlineData(4, 0, 1)]
    public void AssumedShare_WhenVarianceFalls_IsWhatVanished(double all, double left, double expected) =>
        Assert.Equal(expected, AssumedShare.Of(all, left));

    [Fact]
    public void AssumedShare_WhenNothingVaries_IsNoNumber()
    {
        Assert.Equal(double.NaN, AssumedShare.Of(0, 0));
        Assert.Equal(double.NaN, AssumedShare.OfChance(1, 0.5));
        Assert.Equal(1, AssumedShare.OfChance(0.5, 1));
    }
}
