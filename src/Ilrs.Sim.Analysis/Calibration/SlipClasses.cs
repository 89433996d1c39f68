using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>Turns a fit into what a scenario is made of.</summary>
public static class SlipClasses
{
    /// <summary>Country of a class: what stands before the kind, or all of it.</summary>
    public static string CountryOf(string name) => name.Split('-')[0];

    /// <summary>Id of the named uncertainty that is the rate of a class: classes of a country share it.</summary>
    public static string RateOf(string name) => $"{CountryOf(name)}-slip-rate";

    /// <summary>The rate of a class as it is known: drawn once per replication.</summary>
    public static UncertaintyDefinition Rate(ClassFit fit) => new()
    {
        Id = RateOf(fit.Class), Distribution = new GammaDistribution(fit.RateShape, fit.RateScale),
    };

    /// <summary>Chance of a move in a month of a class with rate 1.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="scale">Multiplies the hazard.</param>
    public static double MonthlyChance(StageFit stage, double scale) =>
        -DeterministicMath.Expm1(-stage.Hazard * scale);

    /// <summary>The class.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="name">Which class.</param>
    /// <param name="month">Seconds of a month.</param>
    /// <param name="scale">Multiplies every hazard.</param>
    /// <param name="earlier">False: moves to earlier dates do not happen.</param>
    public static SlipClassDefinition Of(SlipFit fit, string name, double month, double scale, bool earlier = true)
    {
        var own = fit.Of(name);
        return new SlipClassDefinition
        {
            Id = name,
            Rate = new Parameter { Uncertainty = RateOf(name) },
            MissionRate = Parameter.Of(new GammaDistribution(fit.MissionShape, 1 / fit.MissionShape)),
            AfterLoss = false,
            Moves = [.. fit.Stages.Select(stage => new SlipDefinition
            {
                Id = stage.Stage.ToString().ToLowerInvariant(),
                Stage = Enum.Parse<SlipStage>(stage.Stage.ToString()),
                MonthlyChance = MonthlyChance(stage, scale) * (earlier ? 1 : 1 - own.Earlier),
                Size = new Parameter
                {
                    Distribution = new LogNormalDistribution(
                        DeterministicMath.Log(stage.MedianMonths * own.SizeFactor), stage.Sigma),
                    Factor = month,
                },
                Earlier = earlier ? own.Earlier : 0,
            })],
        };
    }
}
