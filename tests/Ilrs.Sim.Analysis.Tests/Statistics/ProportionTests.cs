using Ilrs.Sim.Analysis.Statistics;

namespace Ilrs.Sim.Analysis.Tests.Statistics;

public sealed class ProportionTests
{
    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998)
    // 857-872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval95_WhenThePublishedCaseIsGiven_IsThePublishedInterval(
        long count, long of, double low, double high)
    {
        var interval = new Proportion(count, of).Interval95;

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Interval95_WhenEveryTrialHasIt_EndsAtOneExactly() =>
        Assert.Equal(1, new Proportion(7, 7).Interval95.High);

    [Fact]
    public void Interval95_WhenThereIsNoTrial_KnowsNothing() =>
        Assert.Equal(new Interval(0, 1), new Proportion(0, 0).Interval95);
}
