using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>Generated scenarios of a test, each with dice of its own; all of them from the test's name.</summary>
internal static class Generated
{
    /// <summary>The scenarios of a test.</summary>
    public static IEnumerable<(int Number, Scenario Scenario, Dice Dice)> Of(string test, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var seed = TestSeed.For($"{test}/{i}");
            yield return (i, ScenarioGenerator.Generate(seed), new Dice(unchecked(seed + 1)));
        }
    }

    /// <summary>A replication that is completed up to a date, not beyond.</summary>
    public static Replication Advance(SimulationModel model, ulong seed, long index, SimTime date)
    {
        var replication = new Replication(model);
        replication.Start(seed, index);
        replication.AdvanceTo(date);
        return replication;
    }
}
