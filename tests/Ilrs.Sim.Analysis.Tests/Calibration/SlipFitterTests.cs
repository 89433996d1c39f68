using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.TestKit;
using MathNet.Numerics.Distributions;

namespace Ilrs.Sim.Analysis.Tests.Calibration;

/// <summary>The fit finds what made a history, as far as the history can tell.</summary>
public sealed class SlipFitterTests
{
    private static readonly DateOnly Start = new(2000, 1, 1);

    [Fact]
    [Trait("Category", "Statistical")]
    public void Fit_OfAHistoryMadeWithKnownHazardsAndSizes_FindsThem()
    {
        // 250 missions planned ten years ahead whose plans move by a coin each day; sizes lognormal, a fifth earlier.
        // The plan is said again every five days: so the record shows where each move belongs.
        var dice = new Dice(TestSeed.Of());
        double[] hazards = [0.01, 0.03, 0.06, 0.1];
        var records = Enumerable.Range(0, 250)
            .Select(i => MissionRecord.Of(Make(dice, $"m{i}", "c", hazards, median: 6, sigma: 0.5, earlier: 0.2)))
            .ToList();
        var fit = SlipFitter.Fit(records);
        for (var s = 0; s < 4; s++)
        {
            var stage = fit.Stages[s];
            Assert.True(stage.Moves > 40, $"{stage}");
            var z = ((stage.Hazard * fit.Classes[0].Rate / hazards[s]) - 1) * Math.Sqrt(stage.Moves);
            Assert.InRange(z, -4.9, 4.9); // an error probability of 1e-6
            Assert.InRange(Math.Log(stage.MedianMonths * fit.Classes[0].SizeFactor / 6), -0.25, 0.25);
        }

        var moves = records.Sum(x => x.Jumps.Count);
        Statistically.ChanceIs(0.2, records.Sum(x => x.Jumps.Count(j => j.Months < 0)), moves);
        Assert.InRange(fit.Classes[0].Earlier, 0.15, 0.25);
        Assert.All(fit.Stages, x => Assert.InRange(x.Sigma, 0.4, 0.6));
    }

    [Fact]
    public void Rate_OfACountrySeenLittle_LiesBetweenItsOwnAndThatOfAll()
    {
        var history = Histories.Shipped("2026-11-22");
        var fit = SlipFitter.Fit(history);
        Assert.All(fit.Classes.GroupBy(x => SlipClasses.CountryOf(x.Class)), country =>
        {
            var missions = history.Missions.Where(m => SlipClasses.CountryOf(m.Class) == country.Key);
            var own = country.Sum(x => x.Moves)
                / missions.Sum(m => fit.Expected(MissionRecord.Of(m).Exposure));
            var rate = Assert.Single(country.Select(x => x.Rate).Distinct());
            Assert.InRange(rate, Math.Min(own, 1) - 0.05, Math.Max(own, 1) + 0.05);
        });
        Assert.Equal(1, fit.Of("never-seen").Rate, 1e-12);
        Assert.Equal(fit.Of("india-robotic").Rate, fit.Of("india-crewed").Rate);
    }

    [Fact]
    public void Size_OfAClassSeenLittle_IsDrawnTowardsAll()
    {
        var fit = SlipFitter.Fit(Histories.Shipped("2026-11-22"));
        var russia = fit.Of("russia-robotic");
        var own = Histories.Shipped("2026-11-22").Missions.Where(x => x.Class == russia.Class)
            .SelectMany(x => MissionRecord.Of(x).Jumps).Where(x => x.Months > 0)
            .Average(x => Math.Log(x.Months / fit.Stages[(int)x.Stage].MedianMonths));
        Assert.InRange(Math.Log(russia.SizeFactor), 0.1, own - 0.1);
        Assert.True(russia.SizeError < fit.Of("china-crewed").SizeError);
    }

    [Fact]
    public void Hazard_NearLaunch_RisesAndSizesFall()
    {
        var stages = SlipFitter.Fit(Histories.Shipped("2026-11-22")).Stages;
        Assert.True(stages.Zip(stages.Skip(1)).All(x => x.First.Hazard < x.Second.Hazard));
        Assert.True(stages.Zip(stages.Skip(1)).All(x => x.First.MedianMonths > x.Second.MedianMonths));
    }

    [Fact]
    public void Missions_ForetoldFromTheOthers_AreForetoldBestByShrunkCountriesAndStages()
    {
        var held = SlipCrossValidation.Run(Histories.Shipped("2026-11-22"), 1, 0, 0);
        Assert.Equal(42, held.Count);
        Assert.True(held.Sum(x => x.Shrunk) > held.Sum(x => x.Alone));
        Assert.True(held.Sum(x => x.Shrunk) > held.Sum(x => x.OneStage));
        Assert.True(held.Sum(x => x.Shrunk) > held.Sum(x => x.Pooled) + 1);
        Assert.True(held.Sum(x => x.Shrunk) > held.Sum(x => x.ByClass) + 1);
    }

    private static PlannedMission Make(
        Dice dice, string id, string name, double[] hazards, double median, double sigma, double earlier)
    {
        var statements = new List<PlanStatement>();
        var plan = 3_652.0;
        Say(0);
        for (var day = 1; day < plan && day < 8_000; day++)
        {
            var stage = (int)MissionRecord.StageAt(plan - day);
            if (dice.Chance(hazards[stage] / MissionRecord.Month))
            {
                var months = LogNormal.InvCDF(Math.Log(median), sigma, dice.Number(1e-9, 1));
                var days = Math.Round((dice.Chance(earlier) ? -months : months) * MissionRecord.Month);
                plan = Math.Max(day + 1, plan + days);
                Say(day);
            }
            else if (day % 5 == 0)
            {
                Say(day);
            }
        }

        var launched = plan < 8_000 ? Start.AddDays((int)plan) : (DateOnly?)null;
        return new PlannedMission(id, name, "", false, launched, statements);

        void Say(int day) => statements.Add(new PlanStatement(
            Start.AddDays(day), Start.AddDays(day), Start.AddDays((int)plan), Start.AddDays((int)plan)));
    }
}
