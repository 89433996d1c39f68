using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;
using MathNet.Numerics.Distributions;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>
/// Technical slips: a coin is tossed in every month, those that a slip adds included. With slips of one month their
/// number is the number of failures before the n-th success: negative binomial.
/// </summary>
[Trait("Category", "Statistical")]
public sealed class SlipTests
{
    private const double Chance = 0.2;

    /// <summary>Months of integration and campaign; stages end at months' turns or amid months.</summary>
    public static TheoryData<double, double> Stages => new() { { 0, 0 }, { 2, 1.5 }, { 2, 3 }, { 0, 2 } };

    [Theory]
    [MemberData(nameof(Stages))]
    public void Slips_OfOneMonth_AreNegativeBinomial(double integration, double campaign)
    {
        var mission = Mission(Parameter.Of(TestScenario.Month)) with
        {
            Integration = TestScenario.At(integration).Seconds,
            Campaign = TestScenario.At(campaign).Seconds,
        };
        var slips = Replications.Read(
            SimulationModel.Compile(TestScenario.Of(240) with { Missions = [mission] }),
            TestSeed.For($"{TestSeed.Of()}/{integration}/{campaign}"),
            20_000,
            result => (result.Dates[0] - mission.Launch) / (double)TestScenario.Month);

        Statistically.Fits(k => NegativeBinomial.PMF(12, 1 - Chance, k), slips);
        Statistically.MeanIs(12 * Chance / (1 - Chance), slips);
        Statistically.VarianceIs(12 * Chance / Math.Pow(1 - Chance, 2), slips);
    }

    [Fact]
    public void Lateness_OfShortSlips_IsTheCompoundBinomial()
    {
        // A slip uniform over 0 to 1 day moves no month's turn but the last: twelve tosses, and with n slips the
        // launch is late by their sum. Mean and variance of a binomial number of independent sizes.
        var mission = Mission(Parameter.Of(new UniformDistribution(0, TestScenario.Day))) with
        {
            Launch = TestScenario.At(11.5),
        };
        var late = Replications.Read(
            SimulationModel.Compile(TestScenario.Of(24) with { Missions = [mission] }),
            TestSeed.Of(),
            20_000,
            result => (result.Dates[0] - mission.Launch) / (double)TestScenario.Day);

        const double Mean = 12 * Chance / 2;
        Statistically.MeanIs(Mean, late);
        Statistically.VarianceIs(12 * ((Chance / 3) - (Chance * Chance / 4)), late);
    }

    [Fact]
    public void Lateness_OfMovesInBothDirections_IsTheSignedCompoundBinomial()
    {
        // As above; a quarter of the moves is to an earlier date. No move is long enough to meet the end of its stage.
        const double Earlier = 0.25;
        var mission = Mission(Parameter.Of(new UniformDistribution(0, TestScenario.Day)));
        mission = mission with
        {
            Launch = TestScenario.At(11.5), Slips = [mission.Slips[0] with { Earlier = Earlier }],
        };
        var late = Replications.Read(
            SimulationModel.Compile(TestScenario.Of(24) with { Missions = [mission] }),
            TestSeed.Of(),
            20_000,
            result => (result.Dates[0] - mission.Launch) / (double)TestScenario.Day);

        const double Mean = Chance * (1 - (2 * Earlier)) / 2;
        Statistically.MeanIs(12 * Mean, late);
        Statistically.VarianceIs(12 * ((Chance / 3) - (Mean * Mean)), late);
    }

    [Fact]
    public void Moves_OfStages_AreTheSumOfTheirBinomials()
    {
        // Moves of a second leave every month in its stage: of the sixteen turns of a month before the launch four have
        // at least twelve months left, nine at least three, and three less. The draws are keyed by the number of the
        // move; each month's coin must be as fair as one of its own.
        var mission = Mission(Parameter.Of(1)) with { Launch = TestScenario.At(15.5) };
        mission = mission with
        {
            Slips = [Staged(SlipStage.Hardware, 0.1), Staged(SlipStage.Integration, 0.3), Staged(SlipStage.Pad, 0.6)],
        };
        var moves = Replications.Read(
            SimulationModel.Compile(TestScenario.Of(240) with { Missions = [mission] }),
            TestSeed.Of(),
            20_000,
            result => result.Dates[0] - mission.Launch);

        Statistically.MeanIs((4 * 0.1) + (9 * 0.3) + (3 * 0.6), moves);
        Statistically.VarianceIs((4 * 0.1 * 0.9) + (9 * 0.3 * 0.7) + (3 * 0.6 * 0.4), moves);

        static SlipDefinition Staged(SlipStage stage, double chance) => new()
        {
            Id = stage.ToString(), Stage = stage, MonthlyChance = chance, Size = Parameter.Of(1),
        };
    }

    [Fact]
    public void Moves_OfMissionsWithRatesOfTheirOwn_AreABinomialMixture()
    {
        // The class has rate R and the mission rate M, independent: mean np E[R] E[M]; the variance is the mean
        // binomial variance plus that of npRM. The moves are a second long, twelve tosses.
        var mission = Mission(Parameter.Of(1)) with { Launch = TestScenario.At(11.5), SlipClass = "c", Slips = [] };
        var slips = new SlipClassDefinition
        {
            Id = "c",
            Rate = new Parameter { Uncertainty = "r" },
            MissionRate = Parameter.Of(new UniformDistribution(0, 2)),
            Moves = [new SlipDefinition { Id = "s", MonthlyChance = Chance, Size = Parameter.Of(1) }],
        };
        var model = SimulationModel.Compile(TestScenario.Of(24) with
        {
            Missions = [mission],
            SlipClasses = [slips],
            Uncertainties =
            [
                new UncertaintyDefinition { Id = "r", Distribution = new UniformDistribution(0.5, 1.5) },
            ],
        });
        var moves = Replications.Read(model, TestSeed.Of(), 20_000, result => result.Dates[0] - mission.Launch);

        const double Squares = (1 + (1.0 / 12)) * (4.0 / 3); // E[R²] E[M²]
        const double Mean = 12 * Chance;
        Statistically.MeanIs(Mean, moves);
        Statistically.VarianceIs(
            Mean - (12 * Chance * Chance * Squares) + (Mean * Mean * (Squares - 1)), moves);
    }

    private static MissionDefinition Mission(Parameter size) => new()
    {
        Id = "m",
        Launch = TestScenario.At(12),
        Slips = [new SlipDefinition { MonthlyChance = Chance, Size = size }],
    };
}
