using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>What moves the two hashes and what does not.</summary>
public sealed class HashTests
{
    private const string Base = """
        schema: 1
        id: base
        title: A base
        calendar: gregorian
        start: 2030-01-01
        horizon: 2040-01-01
        resources:
          - {id: funding, unit: MUSD}
          - {id: power, unit: kWh, opening: 2.50}
        uncertainties:
          - {id: luck, distribution: {beta: [5, 1]}}
        vehicles:
          - {id: v1, name: One, reliability: 0.9, turnaround: 1 year}
        missions:
          - {id: m1, launch: 2032-01-01, vehicle: v1, integration: 12 months, mass: 1500 kg, sources: [a]}
          - id: m2
            launch: 2033-02-01
            requires: [m1 done, m1 arrived]
            rebuild: {triangular: [1, 2, 4], unit: years}
            slots: {count: 3, data_rate: 10 kbit/s}
        milestones:
          - {id: k1, condition: {at_least: 2, of: [m1 done, m2 done]}}
        """;

    private static readonly ScenarioDocument Original = Load(Base);

    [Theory]
    [InlineData("title: A base", "title: Another title # and a comment")]
    [InlineData("id: base", "id: other")]
    [InlineData("name: One", "name: Two")]
    [InlineData(", sources: [a]", "")]
    [InlineData("turnaround: 1 year", "turnaround: 12 months")]
    [InlineData("turnaround: 1 year", "turnaround: 31556952 seconds")]
    [InlineData("integration: 12 months", "integration: 1 year")]
    [InlineData("mass: 1500 kg", "mass: 1.5 t")]
    [InlineData("data_rate: 10 kbit/s", "data_rate: 0.01 Mbit/s")]
    [InlineData("opening: 2.50", "opening: 25e-1")]
    [InlineData("reliability: 0.9", "reliability: 90 %")]
    [InlineData("[1, 2, 4], unit: years", "[12, 24, 48], unit: months")]
    [InlineData("start: 2030-01-01", "start: 2030-01")]
    [InlineData("calendar: gregorian\n", "")]
    [InlineData("unit: MUSD}", "unit: MUSD, decimals: 6, expires: false}")]
    [InlineData("[m1 done, m1 arrived]", "[m1 arrived, m1 done]")]
    [InlineData("[m1 done, m1 arrived]", "{all: [m1 arrived, m1  done]}")]
    [InlineData("{at_least: 2, of: [m1 done, m2 done]}", "[m2 done, m1 done]")]
    [InlineData("{id: v1, name: One, reliability: 0.9,", "{reliability: 0.90, id: 'v1',")]
    public void ModelHash_WhenOnlyTheSpellingChanges_IsTheSame(string old, string spelling)
    {
        var changed = Load(Replaced(old, spelling));

        Assert.Equal(Original.ModelText, changed.ModelText);
        Assert.Equal(Original.ModelHash, changed.ModelHash);
        Assert.Equivalent(WithoutNames(Original), WithoutNames(changed), strict: true);
    }

    [Theory]
    [InlineData("2.50", "2.51")]
    [InlineData("2040-01-01", "2040-01-02")]
    [InlineData("beta: [5, 1]", "beta: [5, 1.0000000001]")]
    [InlineData("reliability: 0.9,", "reliability: 0.900000000000000000001,")]
    [InlineData("unit: MUSD}", "unit: MUSD, decimals: 5}")]
    [InlineData("12 months", "12.1 months")]
    [InlineData("1500 kg", "1501 kg")]
    [InlineData("m1 arrived", "m1 launched")]
    [InlineData("at_least: 2", "at_least: 1")]
    [InlineData("2033-02-01", "2033-02-02")]
    [InlineData("count: 3", "count: 4")]
    [InlineData("unit: years", "unit: months")]
    [InlineData("calendar: gregorian", "calendar: thirty-day")]
    [InlineData("turnaround: 1 year", "turnaround: 1 year, stand_down: 1 day")]
    [InlineData("vehicle: v1, ", "")]
    public void ModelHash_WhenANumberOrReferenceChanges_Changes(string old, string other)
    {
        var changed = Load(Replaced(old, other));

        Assert.NotEqual(Original.ModelHash, changed.ModelHash);
        Assert.NotEqual(Original.DocumentHash, changed.DocumentHash);
    }

    [Theory]
    [InlineData("title: A base", "title: Another title")]
    [InlineData("name: One", "name: Two")]
    [InlineData("sources: [a]", "sources: [b]")]
    public void DocumentHash_WhenWordsChange_Changes(string old, string other) =>
        Assert.NotEqual(Original.DocumentHash, Load(Replaced(old, other)).DocumentHash);

    [Fact]
    public void Hashes_WhenRecordsAndKeysAreReordered_AreTheSame()
    {
        var lines = Base.Split('\n');
        var sections = new List<List<string>>();
        foreach (var line in lines)
        {
            if (!line.StartsWith(' '))
            {
                sections.Add([]);
            }

            sections[^1].Add(line);
        }

        sections.Reverse();
        var reordered = string.Join('\n', sections.SelectMany(s => s))
            .Replace("  - {id: funding, unit: MUSD}\n  - {id: power, unit: kWh, opening: 2.50}",
                "  - {opening: 2.50, unit: kWh, id: power}\n  - {unit: MUSD, id: funding}");

        var changed = Load(reordered);

        Assert.NotEqual(Base, reordered);
        Assert.Equal(Original.ModelHash, changed.ModelHash);
        Assert.Equal(Original.DocumentHash, changed.DocumentHash);
    }

    [Fact]
    public void ModelHash_WhenFileIsSplitIntoOverlays_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "low.yaml",
            Base.Replace("launch: 2033-02-01", "launch: 2039-01-01").Replace("id: v1, name", "id: v9, name"));
        folder.Write("middle.yaml", """
            schema: 1
            extends: low.yaml
            vehicles:
              - {id: v9, remove: true}
              - {id: v1, reliability: 0.9, turnaround: 1 year}
            """);
        var top = folder.Write("top.yaml", """
            schema: 1
            id: top
            missions:
              - {id: m2, launch: 2033-02-01}
            """);

        var result = ScenarioLoader.Load(folder.PathOf("middle.yaml"), [top]);

        Fixtures.AssertClean(result);
        Assert.Equal(Original.ModelHash, result.Document!.ModelHash);
        Assert.Equal(["low.yaml", "middle.yaml", "top.yaml"], result.Document.Files.Select(Path.GetFileName));
    }

    /// <summary>What the engine reads: an equal model hash must mean equal numbers, to the bit.</summary>
    private static Scenario WithoutNames(ScenarioDocument document) => document.Scenario with
    {
        Id = "",
        Title = null,
        Vehicles = [.. document.Scenario.Vehicles.Select(v => v with { Name = null })],
    };

    private static string Replaced(string old, string other)
    {
        var text = Base.Replace(old, other, StringComparison.Ordinal);
        Assert.NotEqual(Base, text);
        return text;
    }

    private static ScenarioDocument Load(string text)
    {
        var result = ScenarioLoader.LoadText("test.yaml", text);
        Fixtures.AssertClean(result);
        return result.Document!;
    }
}
