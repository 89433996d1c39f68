using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Tests.Statistics;

public sealed class DateCountsTests
{
    private static readonly SimTime Start = Calendar.Gregorian.Date(2026, 1, 1);
    private static readonly SimTime Horizon = Calendar.Gregorian.Date(2040, 1, 1);

    [Fact]
    public void Quantile_WhenTooFewDatesCame_IsNull()
    {
        var counts = new DateCounts(Start, Horizon);
        for (var i = 0; i < 10; i++)
        {
            counts.Add(i < 5 ? Start + (i * Calendar.Day) : SimTime.Never);
        }

        Assert.Equal(5, counts.Came);
        Assert.Equal(Start, counts.Quantile(10));
        Assert.Equal(Start + (4 * Calendar.Day), counts.Quantile(50));
        Assert.Null(counts.Quantile(51));
        Assert.Null(counts.Quantile(90));
    }

    [Fact]
    public void Quantile_WhenADateHasATimeOfDay_IsTheStartOfItsDay()
    {
        var counts = new DateCounts(Start, Horizon);
        counts.Add(Start + (3 * Calendar.Day) + (Calendar.Day - 1));
        counts.Add(Start + -1);

        Assert.Equal(Start + -Calendar.Day, counts.Quantile(10));
        Assert.Equal(Start + (3 * Calendar.Day), counts.Quantile(90));
    }

    [Fact]
    public void Quantile_WhenADateIsAtTheHorizon_CountsAsNever()
    {
        var counts = new DateCounts(Start, Horizon);
        counts.Add(Horizon);

        Assert.Equal(0, counts.Came);
        Assert.Null(counts.Quantile(50));
    }

    [Fact]
    public void CameBefore_WhenAskedDayByDay_CountsWhatCameUntilThen()
    {
        var counts = new DateCounts(Start, Horizon);
        counts.Add(Start + -1);
        counts.Add(Start + (2 * Calendar.Day));
        counts.Add(Start + (2 * Calendar.Day) + 1);
        counts.Add(SimTime.Never);

        Assert.Equal(0, counts.CameBefore(Start + -Calendar.Day));
        Assert.Equal(1, counts.CameBefore(Start));
        Assert.Equal(1, counts.CameBefore(Start + (2 * Calendar.Day)));
        Assert.Equal(3, counts.CameBefore(Start + (3 * Calendar.Day)));
        Assert.Equal(3, counts.CameBefore(SimTime.Never));
        Assert.Equal(0, new DateCounts(Start, Horizon).CameBefore(Horizon));
    }

    [Fact]
    public void Moments_WhenSomeDatesNeverCome_TakeTheHorizonForThem()
    {
        var counts = new DateCounts(Start, Horizon);
        counts.Add(Start + 100);
        counts.Add(SimTime.Never);
        double last = Horizon - Start;

        Assert.Equal((last + 100) / 2, counts.Moments.Mean);
        Assert.Equal((last - 100) / Math.Sqrt(2), counts.Moments.StandardDeviation, 1e-6);
    }

    [Fact]
    public void Moments_WhenEveryDateIsTheSame_HaveNoSpread()
    {
        var counts = new DateCounts(Start, Horizon);
        for (var i = 0; i < 1_000; i++)
        {
            counts.Add(Start + 300_000_007);
        }

        Assert.Equal(0, counts.Moments.StandardDeviation);
    }
}
