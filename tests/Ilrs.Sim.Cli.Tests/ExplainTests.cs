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

    [Fact]
    public async Task Explain_WhenAPrerequisiteNeverDecides_LeavesItToPrograms()
    {
        using var folder = new TemporaryFolder();
        var file = folder["more.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            missions: [{id: early, name: Early flight, launch: 2027-02-01}]
            milestones: [{id: both-landed, condition: [north arrived, south arrived, early arrived]}]
            """);
        var run = await Explain("both-landed", "--with", file);
        using var json = JsonDocument.Parse((await Explain("both-landed", "--with", file, "--format", "json")).Out);

        Assert.DoesNotContain("Early flight", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 others came last in none.", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            0,
            json.RootElement.GetProperty("last_prerequisites").EnumerateArray()
                .Single(row => row.GetProperty("id").GetString() == "early").GetProperty("count").GetInt32());
        Assert.Contains(
            json.RootElement.GetProperty("chain").EnumerateArray(),
            row => row.GetProperty("id").GetString() == "early");
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
    public async Task Explain_WhenItIsUnknown_NamesTheNearest()
    {
        var run = await Explain("both");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal(
            "error: WHAT: found 'both', expected the id, alias, name or country code of a partner or a mission or "
            + "a module or a milestone or an instrument, did you mean 'both-landed'?",
            run.Error.TrimEnd());
    }

    [Fact]
    public async Task Explain_WhenOneAssumptionDecides_SaysHowMuchRestsOnIt()
    {
        using var json = JsonDocument.Parse((await Explain("both-landed", "--format", "json")).Out);
        var assumed = json.RootElement.GetProperty("dates").EnumerateArray()
            .Single(row => row.GetProperty("what").GetString() == "assumed");

        Assert.InRange(assumed.GetProperty("value").GetDouble(), 0, 1); // the share of landings is an assumption
    }

    [Theory]
    [InlineData("North lander", "north")]
    [InlineData("Both landers are down", "both-landed")]
    public async Task Explain_WhenNamedAsPeopleDo_FindsIt(string name, string id) =>
        Assert.Contains($"({id}):", (await Explain(name)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Explain_OfAPartner_SaysWhatBecameOfEveryProposal()
    {
        using var json = JsonDocument.Parse((await Explain("beta", "--format", "json")).Out);
        var proposal = Assert.Single(json.RootElement.GetProperty("proposals").EnumerateArray());
        double Share(string name) => proposal.GetProperty(name).GetDouble();

        Assert.Equal(("spectrometer", "north"), (
            proposal.GetProperty("instrument").GetString(), proposal.GetProperty("host").GetString()));
        Assert.Equal(1, Share("proposed"));
        Assert.Equal(
            Share("proposed"), Share("awarded") + Share("merged") + Share("refused") + Share("open"), 1e-12);
        var margin = Assert.Single(json.RootElement.GetProperty("margins").EnumerateArray());
        Assert.Equal((15, 42), (margin.GetProperty("mass").GetDouble(), margin.GetProperty("power").GetDouble()));
        var nominees = Assert.Single(json.RootElement.GetProperty("nominees").EnumerateArray());
        Assert.Equal((4, 4, "nominees 100"), (
            nominees.GetProperty("named").GetDouble(),
            nominees.GetProperty("admitted").GetDouble(),
            nominees.GetProperty("limit").GetString()));
    }

    [Fact]
    public async Task Explain_OfAnInstrument_LeavesNomineesOut()
    {
        using var json = JsonDocument.Parse((await Explain("spectrometer", "--format", "json")).Out);

        Assert.True(json.RootElement.TryGetProperty("proposals", out _));
        Assert.False(json.RootElement.TryGetProperty("nominees", out _));
    }

    [Fact]
    public async Task Explain_OfAMilestoneThatIsAskedFarOut_GoesToItsDate()
    {
        string[] few = ["explain", "extended@2024", "--replications", "2", "--format", "json"];
        using var json = JsonDocument.Parse((await CliRun.Of(few)).Out);
        using var until = JsonDocument.Parse((await CliRun.Of([.. few, "--until", "2045-01-01"])).Out);

        Assert.Equal("2060-01-01", json.RootElement.GetProperty("horizon").GetString());
        Assert.Equal("2045-01-01", until.RootElement.GetProperty("horizon").GetString());
    }

    private static Task<CliRun> Explain(string id, params string[] more) =>
        CliRun.Of(["explain", id, CliRun.Small, "--replications", "200", .. more]);
}
