using Ilrs.Sim.Analysis.Statistics;

namespace Ilrs.Sim.Analysis.Tests.Statistics;

public sealed class MeanIntervalTests
{
    // Table of Student's t distribution, e.g. NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
    [Theory]
    [InlineData(1, 12.706, 0.0005)]
    [InlineData(2, 4.303, 0.0005)]
    [InlineData(3, 3.182, 0.005)]
    [InlineData(5, 2.571, 0.001)]
    [InlineData(9, 2.262, 0.0005)]
    [InlineData(30, 2.042, 0.0005)]
    [InlineData(100, 1.984, 0.0005)]
    [InlineData(1_000_000, 1.960, 0.0005)]
    public void T975_WhenDegreesAreGiven_IsTheTabledPoint(long degrees, double expected, double tolerance) =>
        Assert.InRange(MeanInterval.T975(degrees), expected - tolerance, expected + tolerance);

    [Fact]
    public void Of95_WhenThereIsOneValue_IsNotANumber() =>
        Assert.True(double.IsNaN(MeanInterval.Of95(Moments.Of([1])).Low));
}
