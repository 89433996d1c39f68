using System.Globalization;
using System.Text;
using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>A fit of moves of plans as an overlay: the rates of the classes and their moves, with provenance.</summary>
internal static class CalibrationOverlay
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The overlay.</summary>
    /// <param name="history">The history.</param>
    /// <param name="fit">Its fit.</param>
    /// <param name="scale">Multiplies every hazard.</param>
    public static string Text(PlanHistory history, SlipFit fit, double scale)
    {
        var date = history.AsOf.ToString("yyyy-MM-dd", Plain);
        var text = new StringBuilder();
        text.Append("schema: 1\nid: calibrated-slips\n");
        text.Append(Plain, $"title: Moves of plans as fitted to what was known on {date}\n\nuncertainties:\n");
        foreach (var own in fit.Classes.GroupBy(x => SlipClasses.RateOf(x.Class)))
        {
            var x = own.First();
            var rate = $"{{gamma: {{shape: {Figures(x.RateShape)}, scale: {Figures(x.RateScale)}}}}}";
            text.Append(Plain, $"  - id: {own.Key}\n    distribution: {rate}\n");
            text.Append("    basis: derived\n    confidence: low\n");
            text.Append(Plain, $"    why: '{own.Sum(c => c.Moves)} moves of {own.Sum(c => c.Missions)} missions in ");
            text.Append(Plain, $"{own.Sum(c => c.Months):F0} months said ");
            text.Append(Plain, $"by {date}, drawn towards all countries: mean {x.Rate:F2}'\n");
        }

        text.Append("\nslip_classes:\n");
        foreach (var x in fit.Classes)
        {
            text.Append(Plain, $"  - id: {x.Class}\n    rate: {{uncertainty: {SlipClasses.RateOf(x.Class)}}}\n");
            text.Append(Plain, $"    mission_rate: {{gamma: {{shape: {Figures(fit.MissionShape)}, ");
            text.Append(Plain, $"scale: {Figures(1 / fit.MissionShape)}}}}}\n");
            text.Append("    after_loss: false\n    moves:\n");
            foreach (var stage in fit.Stages)
            {
                Move(text, x, stage, scale);
            }

            text.Append("    basis: derived\n    confidence: low\n");
            text.Append(Plain, $"    why: 'Sizes x {x.SizeFactor:F2} (log error {x.SizeError:F2}) of all classes'\n");
        }

        return text.ToString();
    }

    private static void Move(StringBuilder text, ClassFit own, StageFit stage, double scale)
    {
        var name = stage.Stage.ToString().ToLowerInvariant();
        var median = stage.MedianMonths * own.SizeFactor;
        var p90 = median * DeterministicMath.Exp(DeterministicMath.InverseNormal(0.9) * stage.Sigma);
        var chance = Figures(SlipClasses.MonthlyChance(stage, scale));
        text.Append(Plain, $"      - {{id: {name}, stage: {name}, monthly_chance: {chance},\n");
        text.Append(Plain, $"         size: {{lognormal: {{median: {Figures(median)}, p90: {Figures(p90)}}}, ");
        text.Append("unit: months},\n");
        text.Append(Plain, $"         earlier: {Figures(own.Earlier)}, basis: derived, confidence: low,\n");
        text.Append(Plain, $"         why: '{stage.Moves} moves of all classes in {stage.Months:F0} months'}}\n");
    }

    private static string Figures(double value) => value.ToString("G4", Plain);
}
