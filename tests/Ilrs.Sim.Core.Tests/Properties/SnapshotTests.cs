using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Drivers;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>A replication that is saved and taken up again goes on as if nothing had happened.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Restore_AtRandomInstantsOfTheReferenceCampaign_GoesOnAsTheUninterruptedRun() =>
        RestoreAt(BuiltIn.ReferenceCampaign, 200, new Dice(TestSeed.Of()));

    [Fact]
    public void Restore_AtRandomInstantsOfTheProgramme_GoesOnAsTheUninterruptedRun() =>
        RestoreAt(BuiltIn.Programme, 200, new Dice(TestSeed.Of()));

    [Fact]
    public void Restore_AtRandomInstantsOfGeneratedScenarios_GoesOnAsTheUninterruptedRun()
    {
        foreach (var (_, scenario, dice) in Generated.Of(nameof(SnapshotTests), 60))
        {
            RestoreAt(SimulationModel.Compile(scenario), 6, dice);
        }
    }

    [Fact]
    public void Restore_BetweenTwoRoundsOfAnInstant_GoesOnAsTheUninterruptedRun()
    {
        foreach (var (i, scenario, dice) in Generated.Of("snapshot/rounds", 40))
        {
            var model = SimulationModel.Compile(scenario);
            var replication = new Replication(model);
            replication.Start(seed: 9, i);
            var (slices, at) = (0, dice.Between(1, 400));
            byte[]? saved = null;
            SliceLoop.Run(replication, scenario.Horizon, _ => saved = ++slices == at ? replication.Save() : saved);
            ResultAssert.Same(Result(model, replication), Resumed(model, 9, i, saved ?? replication.Save()));
        }
    }

    [Fact]
    public void Save_OfARestoredReplication_GivesTheSameBytes()
    {
        foreach (var (i, scenario, dice) in Generated.Of("snapshot/bytes", 40))
        {
            var model = SimulationModel.Compile(scenario);
            var saved = Generated.Advance(model, seed: 9, i, Somewhen(scenario, dice)).Save();
            var fresh = new Replication(model);
            fresh.Start(seed: 9, i);
            fresh.Restore(saved);
            Assert.Equal(saved, fresh.Save());
        }
    }

    [Fact]
    public void Restore_IntoAReplicationThatRanSomethingElse_GoesOnAsTheUninterruptedRun()
    {
        foreach (var (i, scenario, dice) in Generated.Of("snapshot/used", 40))
        {
            var model = SimulationModel.Compile(scenario);
            var saved = Generated.Advance(model, seed: 9, i, Somewhen(scenario, dice)).Save();
            var used = Generated.Advance(model, seed: 77, 5, Somewhen(scenario, dice));
            used.Start(seed: 9, i);
            used.Restore(saved);
            used.AdvanceTo(scenario.Horizon);
            var expected = Generated.Advance(model, seed: 9, i, scenario.Horizon);
            ResultAssert.Same(Result(model, expected), Result(model, used));
        }
    }

    [Fact]
    public void Restore_OfASnapshotThatIsTooShortOrTooLong_IsRefused()
    {
        var saved = Generated.Advance(BuiltIn.ReferenceCampaign, seed: 9, 0, SimTime.Never).Save();
        var replication = new Replication(BuiltIn.ReferenceCampaign);
        replication.Start(seed: 9, 0);
        Assert.Throws<ArgumentException>(() => replication.Restore(saved.AsMemory()[..^8]));
        Assert.Throws<ArgumentException>(() => replication.Restore(new byte[saved.Length + 8]));
    }

    private static void RestoreAt(SimulationModel model, int instants, Dice dice)
    {
        var index = dice.Below(1_000);
        var expected = Result(model, Generated.Advance(model, seed: 9, index, SimTime.Never));
        var dates = Dice.Many(instants, _ => Somewhen(model.Scenario, dice));
        Array.Sort(dates);
        var running = new Replication(model);
        running.Start(seed: 9, index);
        foreach (var date in dates)
        {
            running.AdvanceTo(date);
            ResultAssert.Same(expected, Resumed(model, 9, index, running.Save()));
        }

        running.AdvanceTo(SimTime.Never);
        ResultAssert.Same(expected, Result(model, running));
    }

    private static ReplicationResult Resumed(SimulationModel model, ulong seed, long index, byte[] saved)
    {
        var fresh = new Replication(model);
        fresh.Start(seed, index);
        fresh.Restore(saved);
        fresh.AdvanceTo(SimTime.Never);
        return Result(model, fresh);
    }

    private static ReplicationResult Result(SimulationModel model, Replication replication)
    {
        var layout = model.Layout;
        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
        replication.Report(result);
        return result;
    }

    private static SimTime Somewhen(Scenario scenario, Dice dice) =>
        scenario.Start + (long)(dice.Number(0, 1) * (scenario.Horizon - scenario.Start));
}
