using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Rules;

/// <summary>Limits of calls and of training, held against many random proposals.</summary>
public sealed class CallLimitTests
{
    public static TheoryData<SelectionPolicy> Policies => [.. Enum.GetValues<SelectionPolicy>()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Awards_UnderEveryPolicy_NeverExceedALimitNorRepeatAnInstrument(SelectionPolicy policy)
    {
        var slots = new SlotOffer
        {
            Count = 4,
            Mass = 60,
            Power = 40,
            DataRate = 20,
            LargestItem = 25,
            Notice = TestScenario.At(6).Seconds,
            Decision = Parameter.Of(new UniformDistribution(0, 3.0 * TestScenario.Month)),
        };
        var partners = Enumerable.Range(0, 5).Select(Partner).ToArray();
        var items = partners.SelectMany(x => x.Instruments).ToDictionary(x => x.Id, StringComparer.Ordinal);
        var model = SimulationModel.Compile(TestScenario.Of(60) with
        {
            Policies = new PolicyDefinition { Selection = policy },
            Partners = partners,
            Missions = [.. Enumerable.Range(0, 4).Select(i => new MissionDefinition
            {
                Id = $"m{i}", Launch = TestScenario.At(10 + (2 * i)), Slots = slots,
            })],
        });
        var simulator = new Simulator(model, TestSeed.For($"{TestSeed.Of()}/{policy}"));
        var awards = 0;
        for (var n = 0; n < 100; n++)
        {
            var trace = new List<TraceEvent>();
            simulator.Run(n, trace: trace);
            var awarded = trace.Where(x => x.Kind == "awarded").Select(x => x.Detail.Split(' ')).ToArray();
            awards += awarded.Length;
            Assert.Equal(awarded.Length, awarded.Select(x => x[0]).Distinct(StringComparer.Ordinal).Count());
            foreach (var host in awarded.GroupBy(x => x[^1], x => items[x[0]]))
            {
                Assert.True(host.Count() <= slots.Count);
                Assert.True(host.Sum(x => x.Mass) <= slots.Mass);
                Assert.True(host.Sum(x => x.Power) <= slots.Power);
                Assert.True(host.Sum(x => x.DataRate) <= slots.DataRate);
                Assert.All(host, x => Assert.True(x.Mass <= slots.LargestItem));
            }
        }

        Assert.True(awards >= 400);
    }

    private static PartnerDefinition Partner(int p) => new()
    {
        Id = $"p{p}",
        Lead = p == 3,
        Instruments = [.. Enumerable.Range(0, 6).Select(i => new InstrumentDefinition
        {
            Id = $"p{p}-i{i}",
            Mass = 5 + (((7 * p) + (11 * i)) % 30),
            Power = ((5 * p) + (3 * i)) % 17,
            DataRate = ((3 * p) + i) % 11,
            Ready = TestScenario.At(i),
            Merit = Parameter.Of(new UniformDistribution(0, 1)),
        })],
    };
}
