using Ilrs.Sim.Analysis.Statistics;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.TestKit;
using Ilrs.Sim.TestKit.Sources;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>
/// Experiments of some replications each, repeated: how often the 95 % interval of the mean holds the true mean. With
/// exact coverage a false alarm has the chance 4·10⁻⁴ over 2,000 experiments and 5·10⁻⁴ over 400.
/// </summary>
[Trait("Category", "Statistical")]
public sealed class CoverageTests
{
    [Fact]
    public void Intervals_OfPledgeTotals_CoverTheMeanInNinetyFivePercent()
    {
        var monthly = new LogNormalDistribution(2, 0.5);
        var model = SimulationModel.Compile(TestScenario.Of(12) with
        {
            Resources = [new ResourceDefinition { Id = "funding", Unit = "MUSD" }],
            Partners =
            [
                new PartnerDefinition
                {
                    Id = "a",
                    Pledges =
                        [new PledgeDefinition { Id = "p", Resource = "funding", Monthly = Parameter.Of(monthly) }],
                },
            ],
        });
        var totals = Replications.Read(
            model, TestSeed.Of(), 2_000 * 50, result => result.Accounts[0].Contributed / 1e6);
        Assert.InRange(Coverage(totals, 50, 12 * monthly.Mean), 0.932, 0.966);
    }

    [Fact]
    public void Intervals_OfLostShares_CoverErlangsFormulaInNinetyFivePercent()
    {
        const double Course = 10 * TestScenario.Day;
        var plan = new RequestPlan
        {
            Target = "open", InterArrival = new ExponentialDistribution(Course / 7), First = 100, End = 400,
        };
        var programme = new TrainingProgrammeDefinition
        {
            Id = "open", Open = true, Seats = 10, Waits = false, Duration = TestScenario.Exponential(Course),
        };
        var model = SimulationModel.Compile(
            TestScenario.Of(36) with { Training = [programme] }, [SeatRequestSource.Create("source", plan)]);
        var refused = new MetricReader(model, SourceMetrics.Refused, "source");
        var shares = Replications.Read(model, TestSeed.Of(), 400 * 16, result => refused.Sum(result) / 300);
        Assert.InRange(Coverage(shares, 16, Queues.ErlangB(10, 7)), 0.91, 0.9825);
    }

    private static double Coverage(double[] values, int size, double truth)
    {
        var covered = 0;
        for (var first = 0; first < values.Length; first += size)
        {
            covered += MeanInterval.Of95(Moments.Of(values.AsSpan(first, size))).Contains(truth) ? 1 : 0;
        }

        return (double)covered * size / values.Length;
    }
}
