using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>What must hold after every slice, over generated scenarios of every shape.</summary>
public sealed class SoakTests
{
    private const int Scenarios = 400;

    [Fact]
    public void Accounts_AfterEverySlice_BalanceAndAreNeverOverdrawn()
    {
        foreach (var (i, scenario, _) in Generated.Of(nameof(SoakTests), Scenarios))
        {
            var model = SimulationModel.Compile(scenario);
            var replication = new Replication(model);
            replication.Start(seed: 1, i);
            SliceLoop.Run(replication, scenario.Horizon, _ => AccountsHold(model, replication, i));
        }
    }

    [Fact]
    public void Trainees_AfterEverySlice_AreInCourseGraduatedOrDroppedOut()
    {
        foreach (var (i, scenario, _) in Generated.Of(nameof(SoakTests), Scenarios))
        {
            var model = SimulationModel.Compile(scenario);
            var replication = new Replication(model);
            replication.Start(seed: 2, i);
            var watch = new TraineeWatch(model, replication);
            SliceLoop.Run(replication, scenario.Horizon, watch.Check);
        }
    }

    [Fact]
    public void Slots_AfterEverySlice_AreNeverOverCapacity()
    {
        var (awards, again) = (0L, 0L);
        foreach (var (i, scenario, _) in Generated.Of(nameof(SoakTests), Scenarios))
        {
            var model = SimulationModel.Compile(scenario);
            var replication = new Replication(model);
            replication.Start(seed: 3, i);
            var watch = new SlotWatch(model);
            SliceLoop.Run(replication, scenario.Horizon, watch.Check);
            awards += watch.Awards;
            again += watch.Again;
        }

        Assert.True(awards > Scenarios, $"The soak saw {awards} awards only.");
        Assert.True(again > 10, $"The soak saw {again} awards on changed hosts only.");
    }

    [Fact]
    public void Lateness_OfEveryItemThatCame_IsTheSumOfItsLines()
    {
        var explained = 0;
        var lines = new long[ReplicationResult.CauseCount];
        foreach (var (i, scenario, _) in Generated.Of(nameof(SoakTests), Scenarios))
        {
            var model = SimulationModel.Compile(scenario);
            var plan = new Simulator(model, seed: 4).Run(0, RunMode.Plan);
            var result = new Simulator(model, seed: 4).Run(i);
            var tracked = model.Layout.Tracked;
            for (var item = 0; item < tracked.Count; item++)
            {
                if (!Lateness.TryExplain(tracked, result, plan, item, lines))
                {
                    continue;
                }

                explained++;
                Assert.Equal(result.Dates[item] - plan.Dates[item], lines.Sum());
                if (tracked[item].Kind is TrackedKind.Launch or TrackedKind.Arrival)
                {
                    // Causes alone explain a flight: only what waits for others has a float.
                    Assert.True(lines[^1] == 0, $"scenario {i}: {tracked[item]} has a float of {lines[^1]} s.");
                }
            }
        }

        Assert.True(explained > Scenarios, $"The soak explained {explained} items only.");
    }

    private static void AccountsHold(SimulationModel model, Replication replication, int scenario)
    {
        for (var r = 0; r < model.Layout.Resources.Count; r++)
        {
            var account = replication.Account(r);
            var least = Math.Min(
                Math.Min(account.Stock, account.Committed),
                Math.Min(Math.Min(account.Consumed, account.Returned), Math.Min(account.Lost, account.Expired)));
            Assert.True(account.Imbalance == 0 && least >= 0, $"scenario {scenario}: {account}");
        }
    }
}
