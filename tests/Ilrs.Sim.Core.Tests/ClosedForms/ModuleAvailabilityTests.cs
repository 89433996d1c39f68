using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.ClosedForms;

/// <summary>Station modules that fail and are repaired, alone and by a limited number of teams.</summary>
[Trait("Category", "Statistical")]
public sealed class ModuleAvailabilityTests
{
    private const double Up = 100 * TestScenario.Day;
    private const double Down = 50 * TestScenario.Day;

    [Fact]
    public void ServiceShare_OfExponentialTimes_IsThatOfTheTwoStateProcess()
    {
        // From a start in service over a span T: A + (1 − A)(1 − e^(−sT)) / (sT), s = 1/MTBF + 1/MTTR.
        var model = Model(24, null, Module("m", new ExponentialDistribution(Up), new ExponentialDistribution(Down)));
        var shares = Shares(model, TestSeed.Of(), 20_000, "m");
        var span = 24 * (double)TestScenario.Month * ((1 / Up) + (1 / Down));
        var available = Up / (Up + Down);
        Statistically.MeanIs(available + ((1 - available) * (1 - Math.Exp(-span)) / span), shares);
    }

    [Fact]
    public void ServiceShare_OfOtherTimes_IsMeanUpOverMeanCycle()
    {
        // Renewal theory: only the means matter in the long run. 800 cycles make the beginning negligible.
        var failure = new WeibullDistribution(2, 100 * TestScenario.Day);
        var repair = new LogNormalDistribution(Math.Log(40.0 * TestScenario.Day) - 0.125, 0.5);
        var model = Model(3_500, null, Module("m", failure, repair));
        var shares = Shares(model, TestSeed.Of(), 60, "m");
        Statistically.MeanIs(failure.Mean / (failure.Mean + (40.0 * TestScenario.Day)), shares);
    }

    [Fact]
    public void ServiceShare_OfALifeThatIsNotKnown_IsTheMeanOverWhatItMayBe()
    {
        var scale = Parameter.Of(new DiscreteDistribution([0.5, 2], [1, 1]));
        var module = Module("m", new ExponentialDistribution(Up), new ExponentialDistribution(Down)) with
        {
            FailureScale = scale,
        };
        var shares = Shares(Model(24, null, module), TestSeed.Of(), 20_000, "m");
        static double Share(double up)
        {
            var span = 24 * (double)TestScenario.Month * ((1 / up) + (1 / Down));
            var available = up / (up + Down);
            return available + ((1 - available) * (1 - Math.Exp(-span)) / span);
        }

        Statistically.MeanIs((Share(0.5 * Up) + Share(2 * Up)) / 2, shares);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(6, 2)]
    [InlineData(4, 4)]
    public void ServiceShareAndWait_WithFewTeams_AreTheMachineRepairmans(int machines, int teams)
    {
        var modules = Enumerable.Range(0, machines)
            .Select(i => Module($"m{i}", new ExponentialDistribution(Up), new ExponentialDistribution(Down)) with
            {
                NeedsTeam = true,
            })
            .ToArray();
        var model = Model(4_000, teams, modules);
        var ids = Array.ConvertAll(modules, x => x.Id);
        var waits = Array.ConvertAll(ids, x => new MetricReader(model, MetricCatalogue.RepairWaitDays, x));
        var failures = Array.ConvertAll(ids, x => new MetricReader(model, MetricCatalogue.Failures, x));
        var days = Array.ConvertAll(ids, x => new MetricReader(model, MetricCatalogue.ServiceDays, x));
        var (shares, queues) = (new List<double>(), new List<double>());
        Replications.Visit(model, TestSeed.For($"{TestSeed.Of()}/{machines}/{teams}"), 40, result =>
        {
            shares.Add(days.Sum(x => x.Sum(result)) / (machines * 4_000 * 30.0));
            queues.Add(waits.Sum(x => x.Sum(result)) / (4_000 * 30.0));
        });

        // Mean number waiting: what the time average of all waits is (Little, 1961).
        var chance = Queues.Repairman(machines, teams, Down / Up);
        Statistically.MeanIs(1 - (chance.Select((p, n) => p * n).Sum() / machines), shares);
        Statistically.MeanIs(chance.Select((p, n) => p * Math.Max(0, n - teams)).Sum(), queues);
    }

    private static List<double> Shares(SimulationModel model, ulong seed, int count, string module)
    {
        var days = new MetricReader(model, MetricCatalogue.ServiceDays, module);
        var span = (model.Scenario.Horizon - model.Scenario.Start) / (double)TestScenario.Day;
        return [.. Replications.Read(model, seed, count, x => days.Sum(x) / span)];
    }

    private static SimulationModel Model(int months, int? teams, params ModuleDefinition[] modules) =>
        SimulationModel.Compile(TestScenario.Of(months) with
        {
            Modules = modules,
            Station = new StationDefinition { RepairTeams = teams },
        });

    private static ModuleDefinition Module(string id, Distribution failure, Distribution repair) => new()
    {
        Id = id, Failure = Parameter.Of(failure), Repair = Parameter.Of(repair),
    };
}
