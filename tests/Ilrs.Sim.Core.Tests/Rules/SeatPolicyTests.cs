using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>How the seats of a scheduled intake are shared.</summary>
public sealed class SeatPolicyTests
{
    private static readonly string[] Homes = ["a", "b", "c"];

    // Nominees: a 10, b 4, c 2; ten seats; only c has an instrument with a slot.
    [Theory]
    [InlineData(SeatPolicy.Proportional, 6, 3, 1)] // 6.25, 2.5, 1.25: the left-over seat goes to the largest fraction
    [InlineData(SeatPolicy.EqualShares, 4, 4, 2)]
    [InlineData(SeatPolicy.OperatorsFirst, 4, 4, 2)]
    public void Seats_OfAnIntake_AreSharedByThePolicy(SeatPolicy policy, int a, int b, int c) =>
        Assert.Equal([a, b, c], Graduates(policy, 10, [10, 4, 2]));

    [Fact]
    public void Seats_UnderOperatorsFirst_GoToOperatorsWhenTheyAreFew()
    {
        Assert.Equal([1, 0, 2], Graduates(SeatPolicy.OperatorsFirst, 3, [10, 4, 2]));
        Assert.Equal([1, 1, 1], Graduates(SeatPolicy.EqualShares, 3, [10, 4, 2]));
    }

    [Theory]
    [InlineData(SeatPolicy.Proportional)]
    [InlineData(SeatPolicy.EqualShares)]
    [InlineData(SeatPolicy.OperatorsFirst)]
    public void Seats_OfRandomIntakes_AreNeverMoreThanThereAreNorThanWasAsked(SeatPolicy policy)
    {
        const int Seats = 17;
        var model = Model(policy, Seats, _ => Parameter.Of(new UniformDistribution(0, 15)));
        var (named, taken) = (Readers(model, MetricCatalogue.Nominated), Readers(model, MetricCatalogue.Graduates));
        Replications.Visit(model, TestSeed.For($"{TestSeed.Of()}/{policy}"), 2_000, result =>
        {
            var wanted = Array.ConvertAll(named, x => x.Sum(result));
            var given = Array.ConvertAll(taken, x => x.Sum(result));
            Assert.Equal(Math.Min(Seats, wanted.Sum()), given.Sum());
            for (var i = 0; i < given.Length; i++)
            {
                Assert.InRange(given[i], 0, wanted[i]);
                if (policy == SeatPolicy.Proportional && wanted.Sum() > Seats)
                {
                    // Hamilton's method keeps to quota: the exact share, rounded down or up.
                    var quota = Seats * wanted[i] / wanted.Sum();
                    Assert.InRange(given[i], Math.Floor(quota), Math.Ceiling(quota));
                }
            }
        });
    }

    private static double[] Graduates(SeatPolicy policy, int seats, double[] nominees)
    {
        var model = Model(policy, seats, i => Parameter.Of(nominees[i]));
        var result = new Simulator(model, 0).Run(0);
        return Array.ConvertAll(Readers(model, MetricCatalogue.Graduates), x => x.Sum(result));
    }

    private static MetricReader[] Readers(SimulationModel model, MetricSpec metric) =>
        Array.ConvertAll(Homes, x => new MetricReader(model, metric, x));

    private static SimulationModel Model(SeatPolicy policy, int seats, Func<int, Parameter> nominees) =>
        SimulationModel.Compile(TestScenario.Of(12) with
        {
            Policies = new PolicyDefinition { Seats = policy },
            Training =
            [
                new TrainingProgrammeDefinition
                {
                    Id = "school",
                    Seats = seats,
                    Duration = Parameter.Of(TestScenario.Month),
                    IntakeMonths = [3],
                },
            ],
            Missions =
                [new MissionDefinition { Id = "m", Launch = TestScenario.At(11), Slots = new SlotOffer { Count = 1 } }],
            Partners = [.. Homes.Select((id, i) => new PartnerDefinition
            {
                Id = id,
                Nominations = [new NominationDefinition { Programme = "school", PerIntake = nominees(i) }],
                Instruments = id == "c" ? [new InstrumentDefinition { Id = "guest", Awarded = "m" }] : [],
            })],
        });
}
