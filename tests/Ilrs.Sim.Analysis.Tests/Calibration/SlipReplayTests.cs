using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Analysis.Tests.Calibration;

/// <summary>The mission model plays the history.</summary>
public sealed class SlipReplayTests
{
    private static readonly PlanHistory History = Histories.Shipped("2026-11-22");
    private static readonly SlipFit Fit = SlipFitter.Fit(History);
    private static readonly SlipMechanisms Off = new(false, false, false, false, false);

    [Fact]
    public void Replay_WithEveryMechanismOff_FliesEveryMissionAsFirstPlanned()
    {
        var missions = new SlipReplay(History).Run(Fit, 1, Off, 3, TestSeed.Of());
        Assert.True(missions.Count > 30);
        Assert.All(missions, x => Assert.All(x.Simulated, late => Assert.Equal(0, late, 1e-9)));
    }

    [Fact]
    public void Replay_WithMovesToLaterDatesOnly_FliesNoMissionEarlier()
    {
        var missions = new SlipReplay(History).Run(Fit, 1, Off with { Moves = true }, 30, TestSeed.Of());
        Assert.All(missions, x => Assert.All(x.Simulated, late => Assert.True(late > -1e-9)));
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, true, false, true)]
    [InlineData(true, true, true, false)]
    public void Lateness_OfEveryClass_MatchesTheHistoryWithAMechanismOnAndOff(
        bool earlier, bool vehicles, bool windows, bool reviews)
    {
        var mechanisms = new SlipMechanisms(true, earlier, vehicles, windows, reviews);
        var replay = new SlipReplay(History);
        var scale = replay.FitScale(Fit, mechanisms, 40, 1);
        var rows = SlipReplay.Compare(replay.Run(Fit, scale, mechanisms, 100, 1));
        Assert.All(rows, row => Assert.True(row.Matches, $"{row.Class}: {row.Months} outside {row.Low} to {row.High}"));
    }

    [Fact]
    public void Lateness_WithoutMoves_MatchesTheHistoryOfFewClasses()
    {
        var still = SlipMechanisms.All with { Moves = false };
        var rows = SlipReplay.Compare(new SlipReplay(History).Run(Fit, 1, still, 100, 1));
        Assert.True(rows.Count(row => row.Matches) <= 2);
        Assert.False(rows[^1].Matches);
    }

    [Fact]
    public void Lateness_OfTheWholeModelAtTheScaleOfTheFit_IsThatOfTheHistory()
    {
        var replay = new SlipReplay(History);
        var scale = replay.FitScale(Fit, SlipMechanisms.All, 100, 1);
        var all = SlipReplay.Compare(replay.Run(Fit, scale, SlipMechanisms.All, 100, 1))[^1];
        Assert.Equal(all.Months, all.SimulatedMonths, 1.0);
        Assert.InRange(scale, 0.7, 1.4);
        var moves = SlipReplay.Compare(replay.Run(Fit, scale, SlipMechanisms.All with { Moves = false }, 100, 1))[^1];
        Assert.True(moves.SimulatedMonths < all.SimulatedMonths / 5);
    }
}
