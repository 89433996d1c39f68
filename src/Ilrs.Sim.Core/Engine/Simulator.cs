using Ilrs.Sim.Core.Entities;
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

    /// <summary>
    /// Runs a replication until the first decision of a host's call, and takes that decision under every rule.
    /// </summary>
    /// <param name="index">Index of the replication, from 0.</param>
    /// <param name="host">Id of a mission or module that opens a call.</param>
    /// <param name="mode">Random, or the plan.</param>
    /// <returns>The decision; null when the call is not decided before the horizon.</returns>
    /// <exception cref="ArgumentException">The host opens no call.</exception>
    public RehearsedCall? Rehearse(long index, string host, RunMode mode = RunMode.Stochastic)
    {
        var order = _model.Tables.OrderOf(host);
        if (order < 0 || _model.Tables.SlotsOf(order) is not { HasCall: true })
        {
            throw new ArgumentException($"{host} opens no call.", nameof(host));
        }

        _replication.Start(_seed, index, mode);
        var rehearsal = new CallRehearsal(_model.Tables, order);
        _replication.Context.Rehearsal = rehearsal;
        while (rehearsal.Result is null && _replication.AdvanceInstant(_model.Scenario.Horizon))
        {
        }

        _replication.Context.Rehearsal = null;
        return rehearsal.Result;
    }
}
