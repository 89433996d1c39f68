using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Analysis.Tests.Ensembles;

public sealed class EnsembleRunnerTests
{
    private const long Day = Calendar.Day;

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(1_000)]
    public void Run_WhenThreadsDiffer_GivesTheSameBits(long replications)
    {
        var one = Text(Run(replications, threads: 1));

        Assert.Equal(one, Text(Run(replications, threads: 2)));
        Assert.Equal(one, Text(Run(replications, threads: 8)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Run_WhenReplicationsFillBlocksOrNot_CountsEachOnce(int replications)
    {
        var campaign = new SyntheticCampaign();
        var result = Run(replications, threads: 2);
        var values = Enumerable.Range(0, replications).Select(index => campaign.Value(index, 7)).ToArray();
        var fingerprint = Enumerable.Range(0, replications).Aggregate(UInt128.Zero, (chain, index) =>
            Fingerprints.Fold(chain, Fingerprint(campaign, index)));

        Assert.Equal(replications, result.Replications);
        Assert.Equal(3 * replications, result.Handled);
        Assert.Equal(values.Average(), result.Cells[7].Mean, 1e-12);
        Assert.Equal(values.Min(), result.Cells[7].Minimum);
        Assert.Equal(values.Max(), result.Cells[7].Maximum);
        Assert.Equal(fingerprint, result.Fingerprint);
        Assert.Equal(new Proportion((replications + 3) / 4, replications), result.Dates[3].Reached);
    }

    // Uniform on (c, c + 1): mean c + 1/2, variance 1/12. Five standard errors: false alarm 6·10⁻⁷ a cell.
    [Fact]
    public void Run_WhenCellsAreUniform_GivesTheirMeanSpreadAndQuantiles()
    {
        var result = EnsembleRunner.Run(
            new SyntheticCampaign(seed: TestSeed.Of()).Source(), new EnsembleOptions { Replications = 20_000 });

        for (var cell = 0; cell < 120; cell++)
        {
            var found = result.Cells[cell];
            Assert.InRange(found.Mean - cell - 0.5, -0.0103, 0.0103);
            Assert.Equal(Math.Sqrt(1 / 12.0), found.StandardDeviation, 0.006);
            Assert.Equal(found.StandardDeviation / Math.Sqrt(20_000), found.StandardError, 1e-12);
            Assert.Equal(cell + 0.1, found.P10, 0.0106 + ((cell + 1) * QuantileCounts.RelativeError));
            Assert.Equal(cell + 0.5, found.P50, 0.0177 + ((cell + 1) * QuantileCounts.RelativeError));
            Assert.Equal(cell + 0.9, found.P90, 0.0106 + ((cell + 1) * QuantileCounts.RelativeError));
        }
    }

    [Fact]
    public void Run_WhenAnItemComesInAQuarterOfTheReplications_CensorsItsUpperQuantiles()
    {
        var rare = Run(1_000).Dates[3];

        Assert.Equal(0.25, rare.Reached.Share);
        Assert.Equal(SyntheticCampaign.PlannedLaunch, rare.P10);
        Assert.Null(rare.P50);
        Assert.Null(rare.P90);
        var expected = (0.25 * (SyntheticCampaign.PlannedLaunch - SyntheticCampaign.Start))
            + (0.75 * (SyntheticCampaign.Horizon - SyntheticCampaign.Start));
        Assert.Equal(SyntheticCampaign.Start + (long)expected, rare.Mean);
        Assert.Null(rare.Plan);
    }

    [Fact]
    public void Run_WhenADateIsAnnounced_CountsTheReplicationsThatMeetIt()
    {
        var campaign = new SyntheticCampaign();
        var result = Run(500);
        var inTime = Enumerable.Range(0, 500).Count(index => campaign.LateA(index) <= 5);
        var announced = Assert.Single(result.Dates[2].Announced);

        Assert.Equal(new Proportion(inTime, 500), announced.Met);
        Assert.Equal("somebody", announced.By);
        Assert.Null(result.Phases[0].Begins);
        Assert.Equal("both", result.Phases[1].Begins!.Item.Id);
        Assert.Equal(
            Enumerable.Range(0, 500).Count(index => campaign.LateA(index) < 8),
            result.Phases[1].Announced!.Met.Count);
    }

    [Fact]
    public void Run_WhenItemsAreLate_SumsCausesToTheLateness()
    {
        var campaign = new SyntheticCampaign();
        var result = Run(500);
        var late = Enumerable.Range(0, 500).Select(index => campaign.LateA(index)).ToArray();

        Assert.Equal(["a", "b", "both"], result.Delays.Select(delay => delay.Item.Id));
        Assert.Equal(late.Average(), result.Delays[0].MeanDaysOf(DelayCause.Technical), 1e-12);
        Assert.Equal(late.Average(), result.Delays[0].MeanDays, 1e-12);
        Assert.Equal(5, result.Delays[1].MeanDaysOf(DelayCause.VehicleQueue));
        var both = result.Delays[2];
        Assert.Equal(late.Average(days => Math.Max(5, days) + (days > 7 ? 1 : 0)), both.MeanDays, 1e-12);
        Assert.Equal(late.Average(days => days > 5 ? days : 0), both.MeanDaysOf(DelayCause.Technical), 1e-12);
        Assert.Equal(late.Average(days => days > 5 ? 0 : 5), both.MeanDaysOf(DelayCause.VehicleQueue), 1e-12);
        Assert.Equal(late.Average(days => days > 7 ? 1 : 0), both.MeanDaysOf(DelayCause.Float), 1e-12);
        Assert.Equal(500, result.Delays[2].Reached);
    }

    [Fact]
    public void Run_WhenAMilestoneNeedsTwoLaunches_CountsWhichCameLast()
    {
        var campaign = new SyntheticCampaign();
        var both = Run(500).Prerequisites.Single(summary => summary.Item.Id == "both");

        Assert.Equal(
            [Enumerable.Range(0, 500).Count(index => campaign.LateA(index) > 5), 500],
            [both.Prerequisites[0].Last, both.Prerequisites.Sum(count => count.Last)]);
        Assert.Equal(500, both.Reached);
    }

    [Fact]
    public void Run_WhenAccountsAreGiven_AveragesThemInTheirUnit()
    {
        var account = Assert.Single(Run(10).Accounts);

        Assert.Equal((1.0, 0.5, 1.2, 0.3), (account.Opening, account.Contributed, account.Consumed, account.Stock));
    }

    [Fact]
    public void Run_WhenCausesDoNotSum_ThrowsForTheFirstSuchReplication()
    {
        var campaign = new SyntheticCampaign
        {
            Spoil = result => result.Held[0] += result.Index is 900 or 130 or 131 ? 1 : 0,
        };

        var error = Assert.Throws<InconsistentReplicationException>(() =>
            EnsembleRunner.Run(campaign.Source(), new EnsembleOptions { Replications = 1_000, Threads = 4 }));
        Assert.StartsWith("Replication 130: a (Launch)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenAnAccountDoesNotBalance_Throws()
    {
        var campaign = new SyntheticCampaign { Spoil = result => result.Accounts[0] = new(1, 0, 0, 0, 0, 0, 0, 0) };

        var error = Assert.Throws<InconsistentReplicationException>(() => Run(campaign, 5));
        Assert.Contains("funding is out of balance by 1 units", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenAMetricIsNotFinite_NamesIt()
    {
        var campaign = new SyntheticCampaign { Spoil = result => result.Cells[3] = double.NaN };

        var error = Assert.Throws<InconsistentReplicationException>(() => Run(campaign, 5));
        Assert.Equal("Replication 0: metric noise of office is not a finite number.", error.Message);
    }

    [Fact]
    public void Run_WhenReplicationsFail_ThrowsTheFailureOfTheFirst()
    {
        var campaign = new SyntheticCampaign
        {
            Spoil = result =>
            {
                if (result.Index >= 200)
                {
                    throw new InvalidOperationException($"replication {result.Index}");
                }
            },
        };

        var error = Assert.Throws<InvalidOperationException>(() => Run(campaign, 2_000, threads: 8));
        Assert.Equal("replication 200", error.Message);
    }

    [Fact]
    public void Run_WhenCancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        var campaign = new SyntheticCampaign
        {
            Spoil = result =>
            {
                if (result.Index == 300)
                {
                    cancel.Cancel();
                }
            },
        };

        Assert.Throws<OperationCanceledException>(() => EnsembleRunner.Run(
            campaign.Source(), new EnsembleOptions { Replications = 100_000, Threads = 3 }, null, cancel.Token));
    }

    [Fact]
    public void Run_WhenProgressIsAsked_ReportsEveryBlockInOrder()
    {
        var reports = new List<long>();
        EnsembleRunner.Run(
            new SyntheticCampaign().Source(), new EnsembleOptions { Replications = 300, Threads = 4 }, reports.Add);

        Assert.Equal([64, 128, 192, 256, 300], reports);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Run_WhenThereIsNothingToRun_Throws(long replications, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(replications, threads));

    [Fact]
    public void Run_WhenMoreReplicationsRun_AllocatesNothingForThem()
    {
        var source = new SyntheticCampaign(cells: 2_000).Source();
        long Allocated(long replications)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            EnsembleRunner.Run(source, new EnsembleOptions { Replications = replications, Threads = 1 });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(64);
        var few = Allocated(512);
        var many = Allocated(5_120);

        // What remains is the windows of counts that grow with the extremes: far less than one cell's number each.
        Assert.InRange((double)(many - few) / (5_120 - 512), 0, 2_000 * sizeof(double) * 0.05);
    }

    private static UInt128 Fingerprint(SyntheticCampaign campaign, long index) =>
        campaign.Source().OpenWorker()(index).Fingerprint;

    private static EnsembleResult Run(long replications, int threads = 2) =>
        Run(new SyntheticCampaign(), replications, threads);

    private static EnsembleResult Run(SyntheticCampaign campaign, long replications, int threads = 2) =>
        EnsembleRunner.Run(
            campaign.Source(), new EnsembleOptions { Replications = replications, Threads = threads });

    private static string Text(EnsembleResult result) => string.Join('\n', new[]
    {
        Fingerprints.Format(result.Fingerprint),
        string.Join(' ', result.Cells.Select(cell => cell.ToString())),
        string.Join(' ', result.Dates.Select(date => $"{date with { Announced = [] }} {date.Announced.Count}")),
        string.Join(' ', result.Delays.SelectMany(delay => delay.TotalSeconds)),
        string.Join(' ', result.Prerequisites.SelectMany(item => item.Prerequisites)),
        string.Join(' ', result.Accounts.Select(account => account.ToString())),
    });
}
