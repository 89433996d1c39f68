using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class BriefTests
{
    [Fact]
    public async Task Brief_WhenRead_IsAPageWithEveryPart()
    {
        var run = await Brief();

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        string[] parts =
        [
            "# beta and the lunar research station", "## In short", "## What was promised, by area",
            "## What it can expect, to the end of the year", "## The programme's dates",
            "## Next calls for instruments", "| North lander |", "## Next intakes", "| Course | March 2027 |",
            "## Cost and return", "## What moves the result most", "## What this rests on",
        ];
        Assert.All(parts, part => Assert.Contains(part, run.Out, StringComparison.Ordinal));
        Assert.All(
            run.Out.Split('\n').Where(line => !line.StartsWith('|')), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public async Task Brief_WhenAskedForJson_AddsUpFromCallsToPlaces()
    {
        using var json = JsonDocument.Parse((await Brief("--format", "json")).Out);
        var expected = Rows(json, "expectations", "id");
        var calls = json.RootElement.GetProperty("calls").EnumerateArray().ToArray();

        Assert.Equal(
            calls.Sum(call => call.GetProperty("awarded").GetDouble()),
            expected["slots"].GetProperty("mean_2040").GetDouble(),
            1e-12);
        Assert.Equal(
            expected["slots"].GetProperty("mean_2040").GetDouble(),
            expected["any-slot"].GetProperty("mean_2040").GetDouble(),
            1e-12);
        Assert.Equal(5, expected["mass"].GetProperty("p90_2040").GetDouble());
        Assert.True(expected["graduates"].GetProperty("p10_2030").GetDouble()
            <= expected["graduates"].GetProperty("p90_2030").GetDouble());
        Assert.Equal(96, Rows(json, "cost", "id")["paid-funding"].GetProperty("p50_2030").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Brief_WhenALandingDecides_NamesItAmongWhatMovesTheResult()
    {
        using var json = JsonDocument.Parse((await Brief("--format", "json")).Out);
        var moves = json.RootElement.GetProperty("levers").EnumerateArray()
            .ToDictionary(
                row => row.GetProperty("setting").GetString()!.Split(' ')[0],
                row => row.GetProperty("hours").GetDouble());

        Assert.True(moves["low"] < 0);
        Assert.True(moves["high"] > 0);
    }

    [Fact]
    public async Task Brief_WhenThreadsDiffer_IsTheSame()
    {
        var one = await Brief("--threads", "1");
        var four = await Brief("--threads", "4");

        Assert.Equal(one.Out, four.Out);
    }

    [Fact]
    public async Task Brief_WithPrices_BooksWhatItGivesAndGetsAtThem()
    {
        var overlay = Path.Combine(Path.GetDirectoryName(CliRun.Small)!, "prices.yaml");
        using var json = JsonDocument.Parse((await Brief("--with", overlay, "--format", "json")).Out);
        var cost = Rows(json, "cost", "id");

        // The pledge has no price; the instrument weighs 5 kg, and a seat of the course costs half a million.
        Assert.InRange(cost["barter-given"].GetProperty("p90_2030").GetDouble(), 5, 15);
        Assert.InRange(cost["barter-received"].GetProperty("p50_2030").GetDouble(), 4, 16);
        Assert.Contains(
            "At 1 to 3 million US dollars (assumption, low",
            (await Brief("--with", overlay)).Out.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_WhenAPlaceIsLost_CountsItBesideThosePlacesThatWereGiven()
    {
        using var json = JsonDocument.Parse((await Brief(
            "--format", "json", "--set", "missions.north.landing=0.3")).Out);
        var expected = Rows(json, "expectations", "id");
        double Mean(string id) => expected[id].GetProperty("mean_2040").GetDouble();

        Assert.InRange(Mean("lost") / Mean("slots"), 0.6, 0.8);
        Assert.InRange(Mean("any-hours"), 0.2 * Mean("slots"), 0.4 * Mean("slots"));
    }

    [Fact]
    public async Task Brief_WhenThePartnerFlies_ListsItsFlightsAndNoCallsThatItCannotAnswer()
    {
        var run = await CliRun.Of("brief", "alpha", CliRun.Small, "-n", "50");

        Assert.Contains("## Its own flights", run.Out, StringComparison.Ordinal);
        Assert.Contains("| South lander | March 2029 |", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("It gets a place", run.Out, StringComparison.Ordinal);
    }

    private static Dictionary<string, JsonElement> Rows(JsonDocument json, string table, string key) =>
        json.RootElement.GetProperty(table).EnumerateArray().ToDictionary(row => row.GetProperty(key).GetString()!);

    private static Task<CliRun> Brief(params string[] more) =>
        CliRun.Of(["brief", "beta", CliRun.Small, "--replications", "200", .. more]);
}
