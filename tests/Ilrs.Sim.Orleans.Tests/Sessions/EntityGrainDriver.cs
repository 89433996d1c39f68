using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Orleans.Sessions;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Orleans.Tests.Sessions;

/// <summary>Moves a replication over entity grains, in steps of random length, with a new epoch now and then.</summary>
internal sealed class EntityGrainDriver(SimCluster cluster, ulong salt) : IReplicationDriver
{
    private static long _opened;

    public ReplicationResult Run(SimulationModel model, ulong seed, long index, RunMode mode = RunMode.Stochastic) =>
        Task.Run(() => RunAsync(model, seed, index, mode)).GetAwaiter().GetResult();

    private async Task<ReplicationResult> RunAsync(SimulationModel model, ulong seed, long index, RunMode mode)
    {
        var dice = new Dice(salt + 1);
        var setting = NewSetting(model, seed, index, mode);
        foreach (var models in cluster.Models)
        {
            models.Add(setting.Hash, model);
        }

        var replication = new Replication(model);
        replication.Start(seed, index, mode);
        var state = replication.Save();
        var driver = new SliceDriver(cluster.Grains, setting, state);
        for (var date = model.Scenario.Start; date < model.Scenario.Horizon;)
        {
            var left = dice.Between(1, 300);
            date = (await driver.AdvanceAsync(
                model.Scenario.Horizon, int.MaxValue, () => --left == 0, CancellationToken.None)).Date;
            state = await driver.CollectAsync(CancellationToken.None);
            if (dice.Chance(0.3))
            {
                setting = setting with { Epoch = setting.Epoch + 1 };
                driver = new SliceDriver(cluster.Grains, setting, state);
            }
        }

        replication.Restore(state);
        var layout = model.Layout;
        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
        replication.Report(result);
        return result;
    }

    private static SliceSetting NewSetting(SimulationModel model, ulong seed, long index, RunMode mode)
    {
        var session = $"driver-{Interlocked.Increment(ref _opened)}";
        return new SliceSetting
        {
            Session = session,
            Epoch = 1,
            Model = model,
            Hash = session,
            Document = "",
            Seed = seed,
            Replication = index,
            Mode = mode,
            CallTimeout = TimeSpan.FromSeconds(20),
        };
    }
}
