using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios.Ledger;
using YamlDotNet.RepresentationModel;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>What scenarios rest on is listed, all of it; and can be set to its medians.</summary>
public sealed class AssumptionLedgerTests
{
    public static TheoryData<string> BuiltIns => [.. BuiltInScenarios.List().Select(x => x.Name)];

    [Theory]
    [MemberData(nameof(BuiltIns))]
    public void Ledger_OfABuiltInScenario_HasEveryAssumptionThatIsWrittenInIt(string name)
    {
        var overlay = BuiltInScenarios.List().First(x => x.Name == name).IsOverlay;
        var document = overlay ? Load("programme-2026", name) : Load(name, null);
        var written = Mappings(document.DocumentText)
            .Where(map => map.Children.TryGetValue(new YamlScalarNode("basis"), out var basis)
                && ((YamlScalarNode)basis).Value == "assumption")
            .Select(map => Text(map, "why"))
            .Order(StringComparer.Ordinal);
        var listed = AssumptionLedger.Of(document).Where(entry => entry.IsAssumption).ToList();

        Assert.Equal(written, listed.Select(entry => entry.Why).Order(StringComparer.Ordinal));
        Assert.All(listed, entry => Assert.NotNull(entry.Confidence));
    }

    [Fact]
    public void Ledger_OfTheProgramme_SaysWhereAndWhat()
    {
        var entries = AssumptionLedger.Of(Load("programme-2026", "az-2023-statement"))
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);

        Assert.Equal("monthly 61, from 2029-01-01, resource ground-station-hours".Split(", ").Order(),
            entries["partners.azercosmos.pledges.az-baku-station"].Value.Split(", ").Order());
        Assert.Contains("beta", entries["uncertainties.long-march-10-success"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Around_WhenAPartSaysNothing_IsTheRecordAroundIt()
    {
        var document = Load("programme-2026", "az-2023-statement");
        Assert.Equal(
            "partners.azercosmos.instruments.az-space-environment",
            AssumptionLedger.Around(document, "partners.azercosmos.instruments.az-space-environment.merit")!.Path);
        Assert.Null(AssumptionLedger.Around(document, "calendar"));
    }

    [Fact]
    public void Freeze_OfTheProgramme_SetsAssumptionsAloneToTheirMedians()
    {
        var document = Load("programme-2026", "az-2023-statement");
        var (scenario, frozen) = AssumptionFreeze.Apply(document);
        var uncertainties = scenario.Uncertainties.ToDictionary(x => x.Id, x => x.Distribution);

        Assert.IsType<ConstantDistribution>(uncertainties["long-march-10-success"]);
        Assert.IsType<BetaDistribution>(uncertainties["china-landing"]); // derived from the record of landings
        Assert.All(frozen, path => Assert.True(AssumptionLedger.Around(document, path)!.Basis == "assumption"));
        Assert.Contains("partners.azercosmos.instruments.az-space-environment.merit", frozen);
        Assert.Equal(document.Scenario.Missions.Count, scenario.Missions.Count);
        Assert.Same(document.Scenario.Phases, scenario.Phases);
        SimulationModel.Compile(scenario);
    }

    private static ScenarioDocument Load(string scenario, string? overlay)
    {
        var loaded = ScenarioLoader.Load(scenario, overlay is null ? [] : [overlay]);
        Fixtures.AssertClean(loaded);
        return loaded.Document!;
    }

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<YamlMappingNode> Mappings(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].AllNodes.OfType<YamlMappingNode>();
    }
}
