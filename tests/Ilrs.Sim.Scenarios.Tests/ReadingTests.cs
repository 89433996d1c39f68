using System.Globalization;
using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>What the reader makes of values.</summary>
public sealed class ReadingTests
{
    private const string Head = "schema: 1\nid: test\nstart: 2030-01-01\nhorizon: 2040-01-01\n";

    [Fact]
    public void LoadText_WhenRecordsAreBare_HaveTheDefaultsOfTheCore()
    {
        var scenario = Load("""
            resources: [{id: r, unit: kg}]
            uncertainties: [{id: u, distribution: {bernoulli: 0.5}}]
            partners: [{id: p, pledges: [{id: d, resource: r, monthly: 1}], instruments: [{id: i}],
              nominations: [{programme: t}]}]
            training: [{id: t, seats: 1, duration: 1 days, open: true}]
            vehicles: [{id: v}]
            missions: [{id: m, launch: 2031-01-01, inputs: [{resource: r, total: 1}], slots: {}}]
            modules: [{id: s}]
            milestones: [{id: k, condition: m done}]
            phases: [{id: f}]
            """);

        Same(new ResourceDefinition { Id = "r", Unit = "kg" }, scenario.Resources[0]);
        Same(
            new UncertaintyDefinition { Id = "u", Distribution = new BernoulliDistribution(0.5) },
            scenario.Uncertainties[0]);
        Same(
            new PartnerDefinition { Id = "p" },
            scenario.Partners[0] with { Pledges = [], Instruments = [], Nominations = [] });
        Same(
            new PledgeDefinition { Id = "d", Resource = "r", Monthly = Parameter.Of(1) },
            scenario.Partners[0].Pledges[0]);
        Same(new InstrumentDefinition { Id = "i" }, scenario.Partners[0].Instruments[0]);
        Same(new NominationDefinition { Programme = "t" }, scenario.Partners[0].Nominations[0]);
        Same(
            new TrainingProgrammeDefinition { Id = "t", Seats = 1, Duration = Parameter.Of(86_400), Open = true },
            scenario.Training[0]);
        Same(new VehicleFamilyDefinition { Id = "v" }, scenario.Vehicles[0]);
        Same(
            new MissionDefinition { Id = "m", Launch = scenario.Missions[0].Launch },
            scenario.Missions[0] with { Inputs = [], Slots = null });
        Same(new InputDefinition { Resource = "r", Total = 1 }, scenario.Missions[0].Inputs[0]);
        Same(new SlotOffer(), scenario.Missions[0].Slots!);
        Same(new ModuleDefinition { Id = "s" }, scenario.Modules[0]);
        Same(new StationDefinition(), scenario.Station);
        Same(new PolicyDefinition(), scenario.Policies);
        Same(new PhaseDefinition { Id = "f" }, scenario.Phases[0]);
        Assert.Equal(0, scenario.Milestones[0].HoldFor);
    }

    [Theory]
    [InlineData("{uniform: [1, 2]}", 1.5)]
    [InlineData("{triangular: [1, 2, 6]}", 3)]
    [InlineData("{pert: [1, 2, 3]}", 2)]
    [InlineData("{normal: {mean: 4, sd: 1}}", 4)]
    [InlineData("{lognormal: {mean: 2, sigma: 0.5}}", 2)]
    [InlineData("{lognormal: {mu: 0, sigma: 1}}", 1.6487212707001282)]
    [InlineData("{exponential: {mean: 7}}", 7)]
    [InlineData("{weibull: {shape: 1, scale: 3}}", 3)]
    [InlineData("{gamma: {shape: 2, scale: 3}}", 6)]
    [InlineData("{beta: [5, 1]}", 5.0 / 6)]
    [InlineData("{bernoulli: 0.3}", 0.3)]
    [InlineData("{discrete: [[1, 1], [4, 2]]}", 3)]
    [InlineData("{empirical: [1, 2, 3]}", 2)]
    [InlineData("{normal: {mean: 5, sd: 2, low: 4, high: 6}}", 5)]
    public void LoadText_WhenDistributionIsWritten_HasItsMean(string text, double mean)
    {
        var scenario = Load($"uncertainties: [{{id: u, distribution: {text}}}]");

        Assert.Equal(mean, scenario.Uncertainties[0].Distribution.Mean, 1e-9);
    }

    [Fact]
    public void LoadText_WhenLognormalHasMedianAndP90_HasThem()
    {
        var distribution = Load("uncertainties: [{id: u, distribution: {lognormal: {median: 5, p90: 9}}}]")
            .Uncertainties[0].Distribution;

        Assert.Equal(5, distribution.Median, 1e-9);
        Assert.Equal(9, distribution.Quantile(0.9), 1e-9);
    }

    [Theory]
    [InlineData("{beta: [5, 1], unit: months}", 1)]
    [InlineData("{bernoulli: 0.5, unit: months}", 1)]
    [InlineData("{lognormal: {mu: 1, sigma: 1}, unit: months}", 1)]
    [InlineData("{uncertainty: u, unit: months}", 1)]
    [InlineData("{gamma: {shape: 2, scale: 1}, unit: months}", 0)]
    public void LoadText_WhenUnitCannotGoIntoTheNumbers_KeepsAFactor(string text, int months)
    {
        var scenario = Load($$$"""
            missions: [{id: m, launch: 2031-01-01, operations: {{{text}}} }]
            uncertainties: [{id: u, distribution: {beta: [1, 1]}}]
            """);

        var expected = months == 0 ? 1 : scenario.Calendar.MonthSeconds;
        Assert.Equal(expected, scenario.Missions[0].Operations!.Factor);
    }

    [Fact]
    public void Load_WhenFileIsJson_ReadsItLikeYaml()
    {
        const string json = """
            {
              "schema": 1, "id": "json", "start": "2030-01-01", "horizon": "2040-01-01",
              "description": "tab \t, quote \", slash \/, unicode \u00e9",
              "vehicles": [ { "id": "v", "reliability": 9e-1, "turnaround": "1 year" } ],
              "missions": [ { "id": "m", "launch": "2031-01-01", "vehicle": "v", "requires": { "any": [ "n done" ] } },
                            { "id": "n", "launch": "2031-01-01" } ]
            }
            """;
        const string yaml = """
            schema: 1
            id: yaml
            start: 2030-01-01
            horizon: 2040-01-01
            vehicles: [{id: v, reliability: 0.9, turnaround: 1 year}]
            missions:
            - {id: m, launch: 2031-01-01, vehicle: v, requires: n done}
            - {id: n, launch: 2031-01-01}
            """;
        using var folder = new TemporaryFolder();

        var fromJson = ScenarioLoader.Load(folder.Write("a.json", json));
        var fromYaml = ScenarioLoader.Load(folder.Write("a.yaml", yaml));

        Fixtures.AssertClean(fromJson);
        Assert.Equal(fromYaml.Document!.ModelHash, fromJson.Document!.ModelHash);
        Assert.Equal("tab \t, quote \", slash /, unicode é", fromJson.Document.Description);
    }

    [Fact]
    public void Load_WhenCultureHasOtherNumbers_ReadsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            var turkish = ScenarioLoader.Load(Fixtures.PathOf("Good", "everything")).Document!;
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

            Assert.Equal(
                ScenarioLoader.Load(Fixtures.PathOf("Good", "everything")).Document!.ModelHash, turkish.ModelHash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Load_WhenRecordsCarryProvenance_FillsTheLedger()
    {
        var ledger = ScenarioLoader.Load(Fixtures.PathOf("Good", "everything")).Document!.Provenance;

        Assert.Equal(["levers.rule", "resources.funding"], ledger.Select(p => p.Path));
        Assert.Equal(("assumption", "low", "Ours"), (ledger[0].Basis, ledger[0].Confidence, ledger[0].Why));
        Assert.Equal(["a-paper"], ledger[1].Sources);
    }

    [Fact]
    public void LoadText_WhenDurationIsNotWhole_RoundsHalfToEvenSeconds()
    {
        var scenario = Load("missions: [{id: m, launch: 2031-01-01, integration: 0.1 years, grace: 2.5 seconds}]");

        Assert.Equal(3_155_695, scenario.Missions[0].Integration);
        Assert.Equal(2, scenario.Missions[0].Grace);
    }

    private static Scenario Load(string text)
    {
        var result = ScenarioLoader.LoadText("test.yaml", Head + text);
        Fixtures.AssertClean(result);
        return result.Document!.Scenario;
    }

    /// <summary>Equal property by property; lists by their items, since records compare them by reference.</summary>
    private static void Same<T>(T expected, T actual) => Assert.Equivalent(expected, actual, strict: true);
}
