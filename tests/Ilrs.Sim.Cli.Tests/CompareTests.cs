using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class CompareTests
{
    private const string LaterNorth = "missions.north.launch=2028-09-01";

    [Fact]
    public async Task Compare_WhenBothAreTheSame_SaysThatNothingMoves()
    {
        var run = await CliRun.Of("compare", CliRun.Small, CliRun.Small, "-n", "50");

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.Contains("Every milestone comes at the same instant in every pair.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("†\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("+", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhenAMissionIsLater_DiffersByTheMeansOfBothRuns()
    {
        using var compared = await Json("--set", LaterNorth);
        var later = Row(compared, "dates", "both-landed");
        var before = await MeanDays();
        var after = await MeanDays("--set", LaterNorth);

        Assert.Equal(after - before, later.GetProperty("later_days").GetDouble(), 1.0);
        Assert.True(later.GetProperty("later_days_low").GetDouble() > 0);
        Assert.True(later.GetProperty("later_share").GetDouble() > later.GetProperty("earlier_share").GetDouble());
        Assert.Equal("same", Row(compared, "dates", "both-landed").GetProperty("note").GetString() ?? "same");
    }

    [Fact]
    public async Task Compare_WhenDrawsAreShared_IsNarrowerThanTwoRunsApart()
    {
        using var compared = await Json("--set", "missions.south.transfer=35 days");
        var later = Row(compared, "dates", "both-landed");

        // 30 days more on the way, twice where it flies twice; dates themselves vary by years
        var low = later.GetProperty("later_days_low").GetDouble();
        var high = later.GetProperty("later_days_high").GetDouble();
        Assert.InRange(low, 15, 45);
        Assert.InRange(high - low, 0, 15);
    }

    [Fact]
    public async Task Compare_WhenSeatsGo_ShowsThePartnerWhoLosesThem()
    {
        using var compared = await Json("--set", "training.course.seats=2", "--by", "2030");
        var gains = compared.RootElement.GetProperty("partners").EnumerateArray().ToArray();
        var graduates = gains.First(x => x.GetProperty("gain").GetString() == "graduates");

        Assert.Equal("beta", graduates.GetProperty("partner").GetString());
        Assert.True(graduates.GetProperty("difference_high").GetDouble() < 0);
        Assert.Equal(
            graduates.GetProperty("b").GetDouble() - graduates.GetProperty("a").GetDouble(),
            graduates.GetProperty("difference").GetDouble(),
            1e-9);
        Assert.DoesNotContain(gains, x => x.GetProperty("partner").GetString() == "alpha");
    }

    [Fact]
    public async Task Compare_WhenADifferenceCouldBeChance_LeavesThePartnerToProgramsAndToAll()
    {
        // One graduate less in one of thirty pairs.
        string[] little = ["compare", CliRun.Small, "-n", "30", "--set", "training.course.drop_out=0.103"];
        var run = await CliRun.Of(little);
        var all = await CliRun.Of([.. little, "--all"]);
        using var json = JsonDocument.Parse((await CliRun.Of([.. little, "--format", "json"])).Out);

        Assert.Contains("Left out: 1 partner with", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\nbeta", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nbeta", all.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", all.Out, StringComparison.Ordinal);
        Assert.Contains(
            json.RootElement.GetProperty("partners").EnumerateArray(),
            row => row.GetProperty("partner").GetString() == "beta");
    }

    [Fact]
    public async Task Compare_WhenDefinitionsDiffer_SubtractsOnlyWhenTold()
    {
        using var folder = new TemporaryFolder();
        const string Condition = "condition: [north arrived, south arrived]\n    definition: goal@";
        var text = await File.ReadAllTextAsync(CliRun.Small);
        foreach (var year in (string[])["2026", "2027"])
        {
            var defined = text.Replace(
                "condition: [north arrived, south arrived]", Condition + year, StringComparison.Ordinal);
            Assert.NotEqual(text, defined);
            await File.WriteAllTextAsync(folder[$"{year}.yaml"], defined);
        }

        string[] line = ["compare", folder["2026.yaml"], folder["2027.yaml"], "--set", LaterNorth, "-n", "50"];
        var refused = await CliRun.Of(line);
        var told = await CliRun.Of([.. line, "--across-definitions", "--format", "json"]);

        Assert.Equal(ExitCode.Success, refused.Code);
        Assert.Contains("not subtracted: goal@2026 in A, goal@2027", refused.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(told.Out);
        Assert.True(Row(json, "dates", "both-landed").GetProperty("later_days").GetDouble() > 0);
        Assert.StartsWith(
            "definitions differ",
            Row(json, "dates", "both-landed").GetProperty("note").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhenTheSameDefinitionAsksForLess_SubtractsOnlyWhenTold()
    {
        const string All = "condition: [north arrived, south arrived]";
        using var folder = new TemporaryFolder();
        await Edited(folder["all.yaml"], All, $"{All}\n    definition: goal@2026");
        await Edited(
            folder["any.yaml"], All, "condition: {any: [north arrived, south arrived]}\n    definition: goal@2026");

        string[] line = ["compare", folder["all.yaml"], folder["any.yaml"], "-n", "50"];
        var refused = await CliRun.Of(line);
        using var json = JsonDocument.Parse((await CliRun.Of([.. line, "--format", "json"])).Out);
        using var told = JsonDocument.Parse(
            (await CliRun.Of([.. line, "--across-definitions", "--format", "json"])).Out);

        Assert.Contains("--across-definitions does it.", refused.Out, StringComparison.Ordinal);
        var row = Row(json, "dates", "both-landed");
        Assert.Equal(JsonValueKind.Null, row.GetProperty("later_days").ValueKind);
        Assert.Equal(
            "not subtracted: goal@2026 in both, the condition differs", row.GetProperty("note").GetString());
        Assert.True(Row(told, "dates", "both-landed").GetProperty("later_days").GetDouble() < 0);
    }

    [Fact]
    public async Task Compare_WhenAConditionIsSaidInAnotherOrder_Subtracts()
    {
        using var folder = new TemporaryFolder();
        await Edited(
            folder["turned.yaml"],
            "condition: [north arrived, south arrived]",
            "condition: {all: [{all: [south arrived]}, north arrived]}");

        var run = await CliRun.Of("compare", CliRun.Small, folder["turned.yaml"], "--set", LaterNorth, "-n", "50");

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.DoesNotContain("condition differs", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--across-definitions", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhenAMilestoneThatIsNamedAsksForLess_DoesNotSubtractTheGoal()
    {
        const string Hut = "condition: hut in-service";
        const string All = "condition: [north arrived, south arrived]";
        using var folder = new TemporaryFolder();
        await Edited(folder["all.yaml"], Hut, "condition: both-landed reached");
        await Edited(folder["less.yaml"], Hut, "condition: both-landed reached", All, "condition: north arrived");

        var run = await CliRun.Of("compare", folder["all.yaml"], folder["less.yaml"], "-n", "20", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            "not subtracted: the condition differs", Row(json, "dates", "hut-open").GetProperty("note").GetString());
    }

    [Fact]
    public async Task Compare_WhenGivenWrittenResults_TakesTheirSeedAndReplications()
    {
        using var folder = new TemporaryFolder();
        await CliRun.Of("run", CliRun.Small, "-n", "40", "--seed", "7", "--out", folder["a"]);
        await CliRun.Of("run", CliRun.Small, "-n", "60", "--seed", "7", "--set", LaterNorth, "--out", folder["b"]);

        var written = await CliRun.Of("compare", folder["a"], folder["b"], "--format", "csv");
        var direct = await CliRun.Of(
            "compare", CliRun.Small, "--set", LaterNorth, "-n", "40", "--seed", "7", "--format", "csv");

        Assert.Equal(ExitCode.Success, written.Code);
        Assert.Equal(Numbers(direct), Numbers(written));
    }

    [Fact]
    public async Task Compare_WhenAWrittenResultIsOfAnotherEngine_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await CliRun.Of("run", CliRun.Small, "-n", "10", "--out", folder["a"]);
        var manifest = await File.ReadAllTextAsync(Path.Combine(folder["a"], "manifest.json"));
        var engine = $"\"engine\": \"{Core.Engine.EngineInfo.Version}\"";
        await File.WriteAllTextAsync(
            Path.Combine(folder["a"], "manifest.json"),
            manifest.Replace(engine, "\"engine\": \"0\"", StringComparison.Ordinal));

        var run = await CliRun.Of("compare", folder["a"], CliRun.Small);

        Assert.Equal(ExitCode.VerificationFailed, run.Code);
        Assert.Contains("found engine 0, expected", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhenThreadsDiffer_IsTheSame()
    {
        var one = await CliRun.Of("compare", CliRun.Small, "--set", LaterNorth, "-n", "80", "--threads", "1");
        var three = await CliRun.Of("compare", CliRun.Small, "--set", LaterNorth, "-n", "80", "--threads", "3");

        Assert.Equal(one.Out, three.Out);
    }

    private static async Task<JsonDocument> Json(params string[] more)
    {
        var run = await CliRun.Of(["compare", CliRun.Small, "-n", "200", "--format", "json", "--all", .. more]);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Out);
    }

    private static JsonElement Row(JsonDocument json, string table, string id) =>
        json.RootElement.GetProperty(table).EnumerateArray().First(x => x.GetProperty("id").GetString() == id);

    private static async Task Edited(string path, params string[] pairs)
    {
        var text = await File.ReadAllTextAsync(CliRun.Small);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Assert.Contains(pairs[i], text, StringComparison.Ordinal);
            text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(path, text);
    }

    private static string[] Numbers(CliRun run) =>
        [.. run.Out.Split('\n').Where(line => !line.StartsWith("facts", StringComparison.Ordinal))];

    private static async Task<double> MeanDays(params string[] more)
    {
        using var folder = new TemporaryFolder();
        await CliRun.Of(["run", CliRun.Small, "-n", "200", "--out", folder["out"], .. more]);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder["out"], "milestones.csv"));
        var column = Array.IndexOf(lines[0].Split(','), "mean_capped");
        var mean = lines.First(x => x.StartsWith("both-landed,", StringComparison.Ordinal)).Split(',')[column];
        return DateOnly.Parse(mean, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
    }
}
