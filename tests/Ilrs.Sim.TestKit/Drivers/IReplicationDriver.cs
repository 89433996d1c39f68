using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>A way to move a replication forward: the in-process loop, mailboxes, grains.</summary>
public interface IReplicationDriver
{
    /// <summary>Runs one replication from beginning to end.</summary>
    /// <param name="model">The compiled scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="index">Index of the replication.</param>
    /// <param name="mode">Random, or the plan.</param>
    ReplicationResult Run(SimulationModel model, ulong seed, long index, RunMode mode = RunMode.Stochastic);
}
