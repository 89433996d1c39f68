using System.Text;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Each stated limit, just inside and just outside.</summary>
public sealed class LimitTests
{
    private const string Head = "schema: 1\nid: limits\nstart: 2030-01-01\nhorizon: 2040-01-01\n";

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Load_WhenFileHasTheSizeLimit_StopsBeyond(int more, bool fits)
    {
        using var folder = new TemporaryFolder();
        var comment = new string('x', ScenarioLimits.FileBytes - Head.Length - 2 + more);
        var path = folder.Write("large.yaml", $"{Head}#{comment}\n");

        var result = ScenarioLoader.Load(path);

        Assert.Equal(fits, result.IsSuccess);
        Assert.True(fits || result.Diagnostics.Single().Expected.Contains("4 MiB"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void LoadText_WhenListHasTheRecordLimit_StopsBeyond(int more, bool fits)
    {
        var text = new StringBuilder(Head).Append("partners:\n");
        for (var i = 0; i < ScenarioLimits.Records + more; i++)
        {
            text.Append($"- id: p{i}\n");
        }

        var result = ScenarioLoader.LoadText("records.yaml", text.ToString());

        Assert.Equal(fits, result.IsSuccess);
        Assert.True(fits || result.Diagnostics.Single().Found == "10001 records");
    }

    [Fact]
    public void LoadText_WhenThereAreTooManyValues_SaysSo()
    {
        var items = string.Join(",", Enumerable.Repeat("1", ScenarioLimits.Nodes + 1));

        var result = ScenarioLoader.LoadText("values.yaml", $"{Head}title: [{items}]\n");

        Assert.Contains("at most 500000 values in a file", result.Diagnostics.Single().ToString());
    }

    [Theory]
    [InlineData(29, DiagnosticKind.Structure)]
    [InlineData(32, DiagnosticKind.Syntax)]
    [InlineData(500_000, DiagnosticKind.Syntax)]
    public void LoadText_WhenNestingIsDeep_StopsAtTheLimit(int depth, DiagnosticKind kind)
    {
        var text = $"{Head}title: {new string('[', depth)}{new string(']', depth)}\n";

        Assert.Equal(kind, ScenarioLoader.LoadText("deep.yaml", text).Diagnostics.Single().Kind);
    }

    [Theory]
    [InlineData("2200-01-01", true)]
    [InlineData("2200-01-02", false)]
    [InlineData("2201-01", false)]
    public void LoadText_WhenHorizonIsLate_StopsAtTheLimit(string horizon, bool fits) =>
        Assert.Equal(fits, ScenarioLoader.LoadText("late.yaml", Head.Replace("2040-01-01", horizon)).IsSuccess);

    [Fact]
    public void LoadText_WhenThereAreVeryManyErrors_ListsTheFirstAndSaysThatThereAreMore()
    {
        var text = new StringBuilder(Head).Append("partners:\n");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append($"- {{id: p{i}, contry: XX}}\n");
        }

        var diagnostics = ScenarioLoader.LoadText("many.yaml", text.ToString()).Diagnostics;

        Assert.Equal(ScenarioLimits.Diagnostics + 1, diagnostics.Count);
        Assert.Equal("more errors", diagnostics[^1].Found);
    }

    [Fact]
    public void Load_WhenPathIsAFolderOrNothing_GivesADiagnostic()
    {
        using var folder = new TemporaryFolder();

        Assert.Single(ScenarioLoader.Load(folder.PathOf(".")).Diagnostics);
        Assert.Single(ScenarioLoader.Load(folder.PathOf("nothing.yaml")).Diagnostics);
        Assert.Equal("reference-campaign", ScenarioLoader.Load("reference-campain").Diagnostics.Single().Nearest);
    }
}
