using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>
/// The reference campaign against the figures that five independent simulators agree on (1,000,000 replications): over
/// 20,000 replications means within 4 standard errors, standard deviations within 2 %. Four right means and deviations
/// fail by chance once in about 1,000 seeds.
/// </summary>
public sealed class ReferenceCampaignTests
{
    private const int Replications = 20_000;

    private static readonly (string Name, double Mean, double Deviation)[] Expected =
    [
        ("T10", 123.09, 2.43),
        ("trained", 254.39, 15.79),
        ("contributed", 262.34, 3.02),
        ("power", 3073.4, 37.1),
    ];

    [Fact]
    public void ReferenceCampaign_Over20000Replications_AgreesWithTheIndependentSimulators()
    {
        var samples = Run(TestSeed.Of());
        for (var i = 0; i < Expected.Length; i++)
        {
            var (name, mean, deviation) = Expected[i];
            var sample = samples[i];
            var found = sample.Average();
            var spread = Math.Sqrt(sample.Sum(x => (x - found) * (x - found)) / (sample.Length - 1));
            var error = deviation / Math.Sqrt(sample.Length);
            Assert.True(Math.Abs(found - mean) <= 4 * error, $"{name}: mean {found}, expected {mean} ± {error}");
            Assert.True(
                Math.Abs(spread - deviation) <= 0.02 * deviation, $"{name}: s.d. {spread}, expected {deviation}");
        }
    }

    private static double[][] Run(ulong seed)
    {
        var model = BuiltIn.ReferenceCampaign;
        var layout = model.Layout;
        var graduated = new MetricReader(model, MetricCatalogue.Graduated, model.Scenario.Training[0].Id);
        var milestone = layout.Tracked.Select((x, i) => (x, i)).Single(x => x.x.Kind == TrackedKind.Milestone).i;
        var samples = Dice.Many(Expected.Length, _ => new double[Replications]);
        var scales = layout.Resources.Select(x => Math.Pow(10, x.Decimals)).ToArray();
        Parallel.For(0, Replications, () => new Simulator(model, seed), (i, _, simulator) =>
        {
            var result = simulator.Run(i);
            var date = result.Dates[milestone];
            var months = date.IsNever ? 324 : (double)(date - model.Scenario.Start) / layout.Calendar.MonthSeconds;
            samples[0][i] = months;
            samples[1][i] = graduated.Sum(result);
            samples[2][i] = result.Accounts[0].Contributed / scales[0];
            samples[3][i] = result.Accounts[1].Contributed / scales[1];
            return simulator;
        }, static _ => { });
        return samples;
    }
}
