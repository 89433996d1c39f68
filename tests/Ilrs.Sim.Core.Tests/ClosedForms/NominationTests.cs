using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;
using MathNet.Numerics.Distributions;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Partners that ask for single seats by a monthly chance.</summary>
[Trait("Category", "Statistical")]
public sealed class NominationTests
{
    private static readonly string[] Homes = ["a", "b"];

    [Fact]
    public void Nominees_ByAMonthlyChance_AreBinomialAndIndependentBetweenPartners()
    {
        var model = Model(seats: 100, courseMonths: 1);
        var readers = Array.ConvertAll(Homes, x => new MetricReader(model, MetricCatalogue.Nominated, x));
        var (all, one) = (new List<double>(), new List<double>());
        Replications.Visit(model, TestSeed.Of(), 20_000, result =>
        {
            one.Add(readers[0].Sum(result));
            all.Add(readers.Sum(x => x.Sum(result)));
        });

        Statistically.Fits(k => Binomial.PMF(0.3, 24, k), one);
        Statistically.Fits(k => Binomial.PMF(0.3, 48, k), all);
    }

    [Fact]
    public void Seat_ThatLastsTwoMonths_IsRefusedByTheTwoStateChain()
    {
        // One seat, courses of two months, lost when taken; a course that ends at a month's turn ends before the
        // month's requests. With both partners the chance that somebody asks is q; free again after two months, the
        // seat is taken in a share q / (1 + q) of the months in the long run: 1/q − 1 free months, then two.
        var model = Model(seats: 1, courseMonths: 2, months: 2_400);
        var admitted = new MetricReader(model, MetricCatalogue.Admitted, "open");
        var shares = Replications.Read(model, TestSeed.Of(), 200, result => admitted.Sum(result) / 2_400);
        var asks = 1 - (0.7 * 0.7);
        Statistically.MeanIs(asks / (1 + asks), shares);
    }

    private static SimulationModel Model(int seats, double courseMonths, int months = 24) =>
        SimulationModel.Compile(TestScenario.Of(months) with
        {
            Training =
            [
                new TrainingProgrammeDefinition
                {
                    Id = "open",
                    Open = true,
                    Waits = false,
                    Seats = seats,
                    Duration = TestScenario.Seconds(courseMonths * TestScenario.Month),
                },
            ],
            Partners = [.. Homes.Select(x => new PartnerDefinition
            {
                Id = x, Nominations = [new NominationDefinition { Programme = "open", MonthlyChance = 0.3 }],
            })],
        });
}
