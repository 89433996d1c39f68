using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.TestKit;

/// <summary>Runs replications of a model one after the other and reads a number from each.</summary>
public static class Replications
{
    /// <summary>One number from each of the first <paramref name="count"/> replications.</summary>
    public static double[] Read(SimulationModel model, ulong seed, int count, Func<ReplicationResult, double> read)
    {
        var simulator = new Simulator(model, seed);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = read(simulator.Run(i));
        }

        return values;
    }

    /// <summary>Calls back with the result of each of the first <paramref name="count"/> replications.</summary>
    public static void Visit(SimulationModel model, ulong seed, int count, Action<ReplicationResult> visit)
    {
        var simulator = new Simulator(model, seed);
        for (var i = 0; i < count; i++)
        {
            visit(simulator.Run(i));
        }
    }
}
