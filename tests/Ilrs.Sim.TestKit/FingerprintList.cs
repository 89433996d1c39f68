using System.Globalization;
using System.Runtime.Intrinsics;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.TestKit;

/// <summary>
/// Fingerprints of scenarios as lines of text, which any process can print: what the entities handled, and all numbers.
/// </summary>
public static class FingerprintList
{
    private const int Replications = 6;
    private const int GeneratedScenarios = 15;

    private static readonly (string Name, string[] Overlays)[] Shelf =
    [
        ("reference-campaign", []),
        ("programme-2026", []),
        ("programme-2026", ["az-2023-statement"]),
        ("programme-2026", ["long-march-5-stand-down"]),
        ("programme-2026", ["russia-slips-3-years"]),
    ];

    /// <summary>All lines: of draws, of built-in scenarios, of generated ones.</summary>
    public static IEnumerable<string> All() => OfDraws().Concat(OfBuiltIns()).Concat(OfGenerated());

    /// <summary>A line for each built-in scenario, and for some stacks of overlays.</summary>
    public static IEnumerable<string> OfBuiltIns() => Shelf.Select(x =>
        Line(string.Join(" + ", [x.Name, .. x.Overlays]), SimulationModel.Compile(BuiltIn.Load(x.Name, x.Overlays))));

    /// <summary>A line for each of some generated scenarios.</summary>
    public static IEnumerable<string> OfGenerated() => Enumerable.Range(0, GeneratedScenarios).Select(i => Line(
        $"generated {i}", SimulationModel.Compile(ScenarioGenerator.Generate(TestSeed.For($"fingerprint/{i}")))));

    /// <summary>
    /// A line for each of some distributions over the bits of draws, before anything is rounded to seconds or units.
    /// They are computed many at a time, so that vectors are used where the machine has them.
    /// </summary>
    public static IEnumerable<string> OfDraws()
    {
        Distribution[] distributions =
        [
            new NormalDistribution(2, 3),
            new LogNormalDistribution(-4.4, 1),
            new ExponentialDistribution(60),
            new WeibullDistribution(1.7, 3),
            new GammaDistribution(2.5, 3),
            new BetaDistribution(5, 1),
            new PertDistribution(1, 2, 5),
            new TriangularDistribution(1, 2, 5),
        ];
        var draws = new DrawSource(1, 0);
        foreach (var distribution in distributions)
        {
            var values = new double[2_003];
            draws.Fill(StreamId.Of("testkit/draws"), 0, values);
            distribution.Quantile(values, values);
            var chain = UInt128.Zero;
            foreach (var value in values)
            {
                chain = Fingerprints.Fold(chain, BitConverter.DoubleToUInt64Bits(value));
            }

            yield return $"draws {distribution.Kind}: {Fingerprints.Format(chain)}";
        }
    }

    /// <summary>How this process runs: one line that begins with #.</summary>
    public static string Setting() => string.Create(
        CultureInfo.InvariantCulture,
        $"# culture {CultureInfo.CurrentCulture.Name}, vectors {Vector128.IsHardwareAccelerated}");

    private static string Line(string name, SimulationModel model)
    {
        var simulator = new Simulator(model, seed: 1);
        var plan = simulator.Run(0, RunMode.Plan);
        var (messages, numbers) = (plan.Fingerprint, Fold(UInt128.Zero, plan));
        for (var i = 0; i < Replications; i++)
        {
            var result = simulator.Run(i);
            messages = Fingerprints.Fold(messages, result.Fingerprint);
            numbers = Fold(numbers, result);
        }

        return $"{name}: messages {Fingerprints.Format(messages)}, numbers {Fingerprints.Format(numbers)}";
    }

    private static UInt128 Fold(UInt128 chain, ReplicationResult result)
    {
        foreach (var cell in result.Cells)
        {
            chain = Fingerprints.Fold(chain, BitConverter.DoubleToUInt64Bits(cell));
        }

        foreach (var date in result.Dates)
        {
            chain = Fingerprints.Fold(chain, unchecked((ulong)date.Seconds));
        }

        foreach (var held in result.Held)
        {
            chain = Fingerprints.Fold(chain, unchecked((ulong)held));
        }

        foreach (var account in result.Accounts)
        {
            chain = Fingerprints.Fold(chain, unchecked((ulong)account.Stock));
            chain = Fingerprints.Fold(chain, unchecked((ulong)account.Consumed));
        }

        return chain;
    }
}
