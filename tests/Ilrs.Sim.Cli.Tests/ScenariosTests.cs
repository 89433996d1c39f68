using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class ScenariosTests
{
    [Fact]
    public async Task List_WhenAsked_NamesTheBuiltInScenarios()
    {
        var run = await CliRun.Of("scenarios", "list");

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("programme-2026", run.Out, StringComparison.Ordinal);
        Assert.Contains("reference-campaign", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("programme-2026")]
    [InlineData("reference-campaign")]
    public async Task Show_WhenTheNameIsBuiltIn_SaysWhatItContains(string name)
    {
        var run = await CliRun.Of("scenarios", "show", name, "--format", "json");
        using var json = JsonDocument.Parse(run.Out);

        Assert.Equal(name, json.RootElement.GetProperty("scenario").GetString());
        Assert.True(json.RootElement.GetProperty("contents").GetArrayLength() > 5);
    }

    [Fact]
    public async Task Export_WhenReadAgain_HasTheSameHashes()
    {
        using var folder = new TemporaryFolder();
        var export = await CliRun.Of("scenarios", "export", CliRun.Small, "--set", "start-of-south=2029-09-01");
        await File.WriteAllTextAsync(folder["merged.yaml"], export.Out);
        var merged = await CliRun.Of("validate", folder["merged.yaml"]);
        var direct = await CliRun.Of("validate", CliRun.Small, "--set", "start-of-south=2029-09-01");

        Assert.Equal(ExitCode.Success, merged.Code);
        Assert.Equal(direct.Out, merged.Out);
    }

    [Fact]
    public async Task Schema_WhenAsked_IsAJsonSchema()
    {
        var run = await CliRun.Of("schema");
        using var json = JsonDocument.Parse(run.Out);

        var schema = json.RootElement.GetProperty("$schema").GetString();
        Assert.Contains("json-schema.org", schema, StringComparison.Ordinal);
    }
}
