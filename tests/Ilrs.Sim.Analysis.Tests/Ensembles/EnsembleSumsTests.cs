using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Generation;

namespace Ilrs.Sim.Analysis.Tests.Ensembles;

/// <summary>Sums and blocks that travel as bytes give what one run in one process gives.</summary>
public sealed class EnsembleSumsTests
{
    private const ulong Seed = 5;

    public static TheoryData<string> Campaigns => ["synthetic", "reference-campaign", "programme-2026"];

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Sums_WhenSavedAndRestoredAtRandomBlocks_GiveTheSameResult(string campaign)
    {
        var source = Source(campaign);
        var total = campaign == "synthetic" ? 3_000 : 500;
        var dice = new Dice(TestSeed.For($"sums/{campaign}"));
        var block = new ReplicationBlock(source.Layout);
        var sums = new EnsembleSums(source, Seed, total);
        var run = source.OpenWorker();
        while (!sums.IsComplete)
        {
            sums.Add(Travelled(source, Run(block, sums.NextBlock, total, run)));
            if (dice.Chance(0.4))
            {
                var saved = sums.Save();
                sums = EnsembleSums.Restore(source, saved);
                Assert.Equal(saved, sums.Save());
            }
        }

        var options = new EnsembleOptions { Replications = total, Seed = Seed, Threads = 2 };
        EnsembleAssert.Same(EnsembleRunner.Run(source, options), sums.Summarise());
    }

    [Fact]
    public void Sums_WhenOfGeneratedScenarios_AreRestoredToTheBit()
    {
        for (var i = 0; i < 12; i++)
        {
            var scenario = ScenarioGenerator.Generate(TestSeed.For($"sums/generated/{i}"));
            var source = EngineReplications.Of(SimulationModel.Compile(scenario), Seed);
            var sums = new EnsembleSums(source, Seed, 70);
            sums.Add(Run(new ReplicationBlock(source.Layout), 0, 70, source.OpenWorker()));
            sums = EnsembleSums.Restore(source, sums.Save());
            sums.Add(Travelled(source, Run(new ReplicationBlock(source.Layout), 1, 70, source.OpenWorker())));
            var options = new EnsembleOptions { Replications = 70, Seed = Seed, Threads = 1 };
            EnsembleAssert.Same(EnsembleRunner.Run(source, options), sums.Summarise());
        }
    }

    [Fact]
    public void Sums_WhenNothingIsAdded_AreRestored()
    {
        var source = Source("synthetic");
        var sums = EnsembleSums.Restore(source, new EnsembleSums(source, 7, 9).Save());
        Assert.Equal((7UL, 9L, 0L, 0L, false),
            (sums.Seed, sums.Total, sums.Replications, sums.NextBlock, sums.IsComplete));
    }

    [Fact]
    public void Add_WhenABlockIsTwiceOrOutOfOrder_IsRefused()
    {
        var source = Source("synthetic");
        var run = source.OpenWorker();
        var sums = new EnsembleSums(source, Seed, 130);
        ReplicationBlock Block(long index, long total = 130) =>
            Run(new ReplicationBlock(source.Layout), index, total, run);

        Refused(() => sums.Add(Block(1)), "Block 1 cannot be added; the next is 0.");
        sums.Add(Block(0));
        Refused(() => sums.Add(Block(0)), "Block 0 cannot be added; the next is 1.");
        Refused(() => sums.Add(Block(2)), "Block 2 cannot be added; the next is 1.");
        Refused(() => sums.Add(Block(1, total: 100)), "Block 1 has 36 replications of 130 in all.");
        sums.Add(Block(1));
        sums.Add(Block(2));
        Assert.True(sums.IsComplete);
        Refused(() => sums.Add(Block(3, total: 300)), "Block 3 cannot be added");
    }

    [Fact]
    public void Bytes_WhenAnyWordIsDamaged_AreRefused()
    {
        var source = Source("synthetic");
        var block = Run(new ReplicationBlock(source.Layout), 0, 64, source.OpenWorker());
        var sums = new EnsembleSums(source, Seed, 64);
        sums.Add(block);
        var dice = new Dice(TestSeed.Of());
        var other = new ReplicationBlock(source.Layout);
        foreach (var (saved, restore) in new (byte[], Action<byte[]>)[]
        {
            (block.Save(), bytes => other.Restore(bytes)),
            (sums.Save(), bytes => EnsembleSums.Restore(source, bytes)),
        })
        {
            restore(saved);
            for (var i = 0; i < 300; i++)
            {
                var damaged = saved.ToArray();
                damaged[dice.Below(damaged.Length)] ^= (byte)(1 << dice.Below(8));
                Refused(() => restore(damaged), "damaged");
            }

            Refused(() => restore(saved[..^8]), "damaged");
            Refused(() => restore(saved[..^3]), "whole words");
            Refused(() => restore([]), "0 bytes");
            Refused(() => restore([.. saved, .. new byte[8]]), "damaged");
        }
    }

    [Fact]
    public void Bytes_WhenOfAnotherScenarioOrKind_AreRefused()
    {
        var source = Source("synthetic");
        var larger = new SyntheticCampaign(cells: 121).Source();
        var block = Run(new ReplicationBlock(source.Layout), 0, 64, source.OpenWorker());
        Refused(() => new ReplicationBlock(larger.Layout).Restore(block.Save()), "metric cells is 120; 121 was");
        Refused(() => EnsembleSums.Restore(larger, new EnsembleSums(source, 1, 1).Save()), "metric cells is 120");
        Refused(() => EnsembleSums.Restore(source, block.Save()), "The mark of sums");
    }

    [Fact]
    public void Block_WhenCancelled_StopsBetweenTwoReplications()
    {
        using var cancel = new CancellationTokenSource();
        var ran = new List<long>();
        var campaign = new SyntheticCampaign
        {
            Spoil = result =>
            {
                ran.Add(result.Index);
                if (result.Index == 70)
                {
                    cancel.Cancel();
                }
            },
        };
        var source = campaign.Source();
        Assert.Throws<OperationCanceledException>(() =>
            new ReplicationBlock(source.Layout).Run(1, 128, source.OpenWorker(), cancel.Token));
        Assert.Equal([64, 65, 66, 67, 68, 69, 70], ran);
    }

    private static void Refused(Action action, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);

    private static ReplicationSource Source(string campaign) => campaign switch
    {
        "synthetic" => new SyntheticCampaign(seed: Seed).Source(),
        "reference-campaign" => EngineReplications.Of(BuiltIn.ReferenceCampaign, Seed),
        _ => EngineReplications.Of(BuiltIn.Programme, Seed),
    };

    private static ReplicationBlock Run(
        ReplicationBlock block, long index, long total, Func<long, Core.Results.ReplicationResult> run)
    {
        block.Run(index, total, run);
        return block;
    }

    private static ReplicationBlock Travelled(ReplicationSource source, ReplicationBlock block)
    {
        var arrived = new ReplicationBlock(source.Layout);
        arrived.Restore(block.Save());
        return arrived;
    }
}
