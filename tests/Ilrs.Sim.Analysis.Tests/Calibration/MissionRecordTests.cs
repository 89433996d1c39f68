using Ilrs.Sim.Analysis.Calibration;

namespace Ilrs.Sim.Analysis.Tests.Calibration;

/// <summary>What is a move of a plan, when it happened, how far it went, and how long the plan was watched.</summary>
public sealed class MissionRecordTests
{
    [Fact]
    public void Plan_ThatIsOnlySaidMorePrecisely_DoesNotMove()
    {
        var record = MissionRecord.Of(Histories.Mission(
            "2018-10-05",
            ("2012-01-01", "2017-01-01", "2019-12-31"),
            ("2014-01-01", "2018-01-01", "2018-12-31"),
            ("2015-01-01", "2017-06-01", "2018-11-30"),
            ("2018-01-01", "2018-09-01", "2018-10-31")));
        Assert.Empty(record.Jumps);
        Assert.Equal(Months("2012-01-01", "2018-10-05"), record.Exposure.Sum(), 1e-9);
    }

    [Fact]
    public void Plan_WhoseWindowLiesOutsideOfWhatAllSaidBefore_MovesFromMiddleToMiddle()
    {
        // The first two share 2019-12; the third overlaps the first but not what both share.
        var record = MissionRecord.Of(Histories.Mission(
            "",
            ("2017-04-01", "2019-01-01", "2019-12-31"),
            ("2017-11-01", "2019-12-01", "2020-06-30"),
            ("2018-11-01", "2019-01-01", "2019-10-31")));
        var jump = Assert.Single(record.Jumps);
        Assert.Equal(-Middles("2019-01-01", "2019-10-31", "2019-12-01", "2019-12-31"), jump.Months, 1e-9);
        Assert.Equal(PlanStage.Hardware, jump.Stage);
    }

    [Theory]
    [InlineData("2020-07-01", 0)] // on the last day
    [InlineData("2020-07-02", 0)] // the day after: time zones
    [InlineData("2020-07-03", 0)] // ten days from the middle of the window
    [InlineData("2020-07-10", 1)] // seventeen days
    [InlineData("2020-06-01", 1)] // earlier than said
    public void Launch_OutsideOfTheLastWindow_IsAMove(string launched, int moves)
    {
        var record = MissionRecord.Of(Histories.Mission(launched, ("2020-01-01", "2020-06-15", "2020-07-01")));
        Assert.Equal(moves, record.Jumps.Count);
    }

    [Fact]
    public void Move_BetweenTwoStatements_HappensHalfWayButNotAfterTheWindow()
    {
        // Half-way between both statements is 2012-01-01, and the window ends in 2010: half-way to its end is 2010-01.
        var record = MissionRecord.Of(Histories.Mission(
            "",
            ("2009-01-01", "2010-12-31", "2010-12-31"),
            ("2015-01-01", "2020-01-01", "2020-01-01")));
        Assert.Equal(2009, Assert.Single(record.Jumps).Year);
        Assert.Equal(PlanStage.Integration, record.Jumps[0].Stage);
    }

    [Fact]
    public void Exposure_OfAPlanThatHolds_GoesThroughAllStages()
    {
        var record = MissionRecord.Of(Histories.Mission("2010-01-01", ("2004-01-01", "2010-01-01", "2010-01-01")));
        Assert.Equal(3, record.Exposure[(int)PlanStage.Pad], 1e-9);
        Assert.Equal(9, record.Exposure[(int)PlanStage.Integration], 1e-9);
        Assert.Equal(24, record.Exposure[(int)PlanStage.Hardware], 1e-9);
        Assert.Equal(Months("2004-01-01", "2010-01-01") - 36, record.Exposure[(int)PlanStage.Study], 1e-9);
    }

    [Fact]
    public void Mission_ThatHasNotFlown_IsWatchedToItsLastStatement()
    {
        var record = MissionRecord.Of(Histories.Mission(
            "", ("2010-01-01", "2030-01-01", "2030-12-31"), ("2012-01-01", "2030-01-01", "2030-12-31")));
        Assert.Equal(Months("2010-01-01", "2012-01-01"), record.Exposure.Sum(), 1e-9);
    }

    private static double Months(string from, string to) =>
        (Histories.Day(to).DayNumber - Histories.Day(from).DayNumber) / MissionRecord.Month;

    private static double Middles(string from1, string to1, string from2, string to2) =>
        (Months(from1, from2) + Months(to1, to2)) / 2;
}
