using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Engine;

/// <summary>
/// Runs whole replications in a tight loop: a pure function of scenario, seed and index. One for each thread; it
/// reuses all its memory.
/// </summary>
public sealed class Simulator
{
    private readonly Replication _replication;
    private readonly ReplicationResult _result;
    private readonly SimulationModel _model;
    private readonly ulong _seed;

    /// <summary>A simulator of one scenario under one seed.</summary>
    public Simulator(SimulationModel model, ulong seed)
    {
        _model = model;
        _seed = seed;
        _replication = new Replication(model);
        var layout = model.Layout;
        _result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
    }

    /// <summary>Runs one replication from beginning to end.</summary>
    /// <param name="index">Index of the replication, from 0.</param>
    /// <param name="mode">Random, or the plan.</param>
    /// <param name="trace">Takes the log, or null.</param>
    /// <returns>The result, which the next run overwrites.</returns>
    /// <exception cref="SimulationException">The replication cannot go on.</exception>
    public ReplicationResult Run(
        long index, RunMode mode = RunMode.Stochastic, ICollection<TraceEvent>? trace = null)
    {
        _replication.Start(_seed, index, mode, trace);
        _replication.AdvanceTo(_model.Scenario.Horizon);
        _replication.Report(_result);
        return _result;
    }
}
