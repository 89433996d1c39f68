using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>The tight loop of Core.</summary>
public sealed class InProcessDriver : IReplicationDriver
{
    /// <inheritdoc/>
    public ReplicationResult Run(SimulationModel model, ulong seed, long index, RunMode mode = RunMode.Stochastic) =>
        new Simulator(model, seed).Run(index, mode);
}
