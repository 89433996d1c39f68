using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Analysis.Tests.Calibration;

/// <summary>The programme that ships moves its plans as the history that ships says.</summary>
public sealed class ProgrammeFitTests
{
    /// <summary>The values are written with four figures.</summary>
    private const double Rounding = 1e-3;

    private static readonly Scenario Programme = BuiltIn.Load("programme-2026");
    private static readonly SlipFit Fit = SlipFitter.Fit(Histories.Shipped("2026-11-22"));

    [Theory]
    [InlineData("china-crewed")]
    [InlineData("china-robotic")]
    [InlineData("russia-robotic")]
    public void SlipClass_OfTheProgramme_IsTheFitOfTheHistory(string name)
    {
        var written = Programme.SlipClasses.Single(x => x.Id == name);
        var fitted = SlipClasses.Of(Fit, name, Programme.Calendar.MonthSeconds, 1);
        var drawn = Programme.Uncertainties.Single(x => x.Id == written.Rate.Uncertainty);
        var rate = (GammaDistribution)drawn.Distribution;
        Near(Fit.Of(name).RateShape, rate.Shape);
        Near(Fit.Of(name).RateScale, rate.Scale);
        Near(Fit.MissionShape, ((GammaDistribution)written.MissionRate.Distribution!).Shape);
        foreach (var move in fitted.Moves)
        {
            var own = written.Moves.Single(x => x.Id == move.Id);
            var size = (LogNormalDistribution)move.Size.Distribution!;
            var ownSize = (LogNormalDistribution)own.Size.Distribution!;
            Assert.Equal(move.Stage, own.Stage);
            Assert.Equal(fitted.AfterLoss, written.AfterLoss);
            Near(move.Earlier, own.Earlier);
            Near(size.Median * move.Size.Factor, ownSize.Median * own.Size.Factor);
            Near(size.Sigma, ownSize.Sigma);

            // One scale for all hazards, which the whole model gives (docs/calibration.md).
            Assert.Equal(1.032, Math.Log(1 - own.MonthlyChance) / Math.Log(1 - move.MonthlyChance), 0.003);
        }
    }

    [Fact]
    public void Mission_OfTheProgramme_HasTheClassOfItsOperator()
    {
        var moving = Programme.Missions.Where(x => x.SlipClass is not null).ToList();
        Assert.True(moving.Count > 30);
        Assert.All(moving, x => Assert.Equal(x.Operator == "roscosmos", x.SlipClass == "russia-robotic"));
        Assert.All(Programme.Missions, x => Assert.Empty(x.Slips));
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual / expected, 1 - Rounding, 1 + Rounding);
}
