using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Orleans.Benchmarks;

/// <summary>How many calls of entities a session makes: one for each entity and slice.</summary>
internal static class EntityCalls
{
    public static long Of(string scenario, long replication)
    {
        var model = SimulationModel.Compile(BuiltIn.Load(scenario));
        var calls = 0L;
        var one = new Replication(model);
        one.Start(seed: 1, replication);
        SliceLoop.Run(one, model.Scenario.Horizon, slice =>
        {
            for (var i = 0; i < slice.Length; i++)
            {
                calls += i == 0 || slice[i].Target != slice[i - 1].Target ? 1 : 0;
            }
        });
        return calls;
    }
}
