using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public async Task Explain_WhenAskedForJson_GivesCausesThatSumToTheLateness()
    {
        using var json = JsonDocument.Parse((await Explain("both-landed", "--format", "json")).Out);
        var causes = json.RootElement.GetProperty("causes").EnumerateArray()
            .ToDictionary(row => row.GetProperty("cause").GetString()!, row => row.GetProperty("days").GetDouble());
        var all = causes["all"];
        causes.Remove("all");

        Assert.True(causes.Count >= 2);
        Assert.Equal(all, causes.Values.Sum(), 1e-9);
    }

    [Fact]
    public async Task Explain_WhenAMilestoneNeedsTwo_SaysWhichCameLastHowOften()
    {
        using var json = JsonDocument.Parse((await Explain("both-landed", "--format", "json")).Out);
        var last = json.RootElement.GetProperty("last_prerequisites").EnumerateArray().ToArray();

        Assert.Equal(["south", "north"], last.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal(1, last.Sum(row => row.GetProperty("share").GetDouble()), 1e-12);
    }

    [Fact]
    public async Task Explain_WhenPrerequisitesHavePrerequisites_ShowsTheChain()
    {
        using var json = JsonDocument.Parse((await Explain("hut-open", "--format", "json")).Out);
        var chain = json.RootElement.GetProperty("chain").EnumerateArray()
            .Select(row => (row.GetProperty("depth").GetInt32(), row.GetProperty("id").GetString()));

        Assert.Equal([(0, "hut-open"), (1, "hut"), (2, "south"), (3, "north")], chain);
    }

    [Theory]
    [InlineData("hut", "commissioning")]
    [InlineData("south", "arrival")]
    public async Task Explain_WhenItIsNotAMilestone_ExplainsItToo(string id, string kind)
    {
        var run = await Explain(id);

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains($"({id}): {kind}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_WhenItIsUnknown_NamesTheMilestones()
    {
        var run = await Explain("both");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("error: MILESTONE: found 'both', expected one of both-landed, hut-open", run.Error.TrimEnd());
    }

    private static Task<CliRun> Explain(string id, params string[] more) =>
        CliRun.Of(["explain", id, CliRun.Small, "--replications", "200", .. more]);
}
