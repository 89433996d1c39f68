using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Tests.Engine;

/// <summary>Dates, months and leap years.</summary>
public sealed class CalendarTests
{
    [Theory]
    [InlineData(1900, 28)]
    [InlineData(2000, 29)]
    [InlineData(2023, 28)]
    [InlineData(2024, 29)]
    [InlineData(2100, 28)]
    public void February_OfAYear_HasItsDays(int year, int days)
    {
        var calendar = Calendar.Gregorian;
        Assert.Equal(days, calendar.DaysInMonth(year, 2));
        Assert.Equal(days * Calendar.Day, calendar.Date(year, 3, 1) - calendar.Date(year, 2, 1));
    }

    [Theory]
    [InlineData("gregorian")]
    [InlineData("thirty-day")]
    public void Dates_DayByDay_FollowOneAnother(string name)
    {
        var calendar = name == Calendar.Gregorian.Name ? Calendar.Gregorian : Calendar.ThirtyDay;
        var time = calendar.Date(1898, 1, 1);
        for (var month = -102 * 12; month < 105 * 12; month++)
        {
            var (year, ofYear) = (2000 + (int)Math.Floor(month / 12.0), (((month % 12) + 12) % 12) + 1);
            Assert.Equal(time, calendar.StartOfMonth(month));
            for (var day = 1; day <= calendar.DaysInMonth(year, ofYear); day++)
            {
                Assert.Equal((year, ofYear, day), calendar.DateOf(time));
                Assert.Equal((year, ofYear, day), calendar.DateOf(time + (Calendar.Day - 1)));
                Assert.Equal(time, calendar.Date(year, ofYear, day));
                time += Calendar.Day;
            }
        }

        Assert.Equal(calendar.Date(2105, 1, 1), time);
    }

    [Fact]
    public void YearOfMonths_OfEachCalendar_IsItsMeanYear()
    {
        var gregorian = Calendar.Gregorian;
        Assert.Equal(400 * gregorian.YearSeconds, gregorian.Date(2400, 1, 1) - gregorian.Date(2000, 1, 1));
        var thirty = Calendar.ThirtyDay;
        Assert.Equal(thirty.YearSeconds, thirty.Date(2001, 1, 1) - thirty.Date(2000, 1, 1));
    }
}
