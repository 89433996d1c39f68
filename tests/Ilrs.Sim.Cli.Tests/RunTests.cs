using System.Globalization;
using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task Run_WhenAskedForTables_ShowsEveryPartOfTheAnswer()
    {
        var run = await CliRun.Of("run", CliRun.Small, "--replications", "200");

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.StartsWith(
            "A small programme, \"made up\" (small), 2027-01-01 to 2032-01-01: 200 replications, seed 1",
            run.Out,
            StringComparison.Ordinal);
        string[] parts =
        [
            "Phases", "Living", "Milestones", "Both landers are down", "Contributions by partner and resource",
            "funding [MUSD]", "Instrument slots and other gains by partner", "Flights by country",
            "Training: people trained",
            "Mean lateness against the plan", "fingerprint ",
        ];
        Assert.All(parts, part => Assert.Contains(part, run.Out, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task Run_WhenAScenarioHasBranches_ShowsThemBesideEachOtherOrOneAlone()
    {
        using var folder = new TemporaryFolder();
        var question = folder["question.yaml"];
        await File.WriteAllTextAsync(question, """
            schema: 1
            branches:
              - id: question
                name: An open question
                alternatives:
                  - {id: goes-on, weight: 1}
                  - id: stops
                    weight: 1
                    interventions: [{id: stop, date: 2027-02-01, kind: cancel-mission, target: north}]
            """);
        var mixed = await CliRun.Of("run", CliRun.Small, "--with", question, "--replications", "200");
        Assert.Equal((ExitCode.Success, ""), (mixed.Code, mixed.Error));
        Assert.Matches(@"Branch: An open question[^\n]*\nWhat +goes-on +stops", mixed.Out);

        var forced = await CliRun.Of(
            "run", CliRun.Small, "--with", question, "--replications", "50", "--branch", "question=stops");
        Assert.Matches(@"Taken +0 % \(0–7\) +100 % \(93–100\)", forced.Out);
        var wrong = await CliRun.Of("run", CliRun.Small, "--with", question, "--branch", "question=stop");
        Assert.Contains("did you mean 'stops'?", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenADateIsCensored_ShowsADashAndTheChanceOfNever()
    {
        // A horizon between the early and the late landings.
        var run = await CliRun.Of(
            "run", CliRun.Small, "--replications", "200", "--until", "2029-05", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var both = json.RootElement.GetProperty("milestones")[0];
        var never = both.GetProperty("not_reached").GetDouble();

        Assert.InRange(never, 0.11, 0.89);
        Assert.Equal(JsonValueKind.Null, both.GetProperty("p90").ValueKind);
        var table = await CliRun.Of("run", CliRun.Small, "--replications", "200", "--until", "2029-05");
        Assert.Matches(@"Both landers are down +\S+ +\S+ +\S+ +– +\d+ %", table.Out);
    }

    [Fact]
    public async Task Run_WhenAskedForJson_GivesOneObjectWithNumbers()
    {
        var run = await CliRun.Of("run", CliRun.Small, "--replications", "100", "--seed", "7", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;

        Assert.Equal(("small", 100, 7), (
            root.GetProperty("scenario").GetString(),
            root.GetProperty("replications").GetInt32(),
            root.GetProperty("seed").GetInt32()));
        Assert.Equal(32, root.GetProperty("fingerprint").GetString()!.Length);
        var beta = root.GetProperty("contributions").EnumerateArray()
            .Single(row => row.GetProperty("partner").GetString() == "beta");
        Assert.Equal(120, beta.GetProperty("funding").GetDouble(), 1e-9); // 2 MUSD a month, 60 months, no noise
        Assert.InRange(root.GetProperty("milestones")[0].GetProperty("chance").GetDouble(), 0, 1);
        var training = Assert.Single(root.GetProperty("training").EnumerateArray());
        Assert.Equal("alpha", training.GetProperty("host").GetString());
        Assert.True(training.GetProperty("beta").GetDouble() > 0);
    }

    [Fact]
    public async Task Run_WhenAskedForCsv_GivesLinesOfFourFields()
    {
        var run = await CliRun.Of("run", CliRun.Small, "--replications", "10", "--format", "csv");
        var lines = Csv.Parse(run.Out);

        Assert.Equal(["table", "row", "column", "value"], lines[0]);
        Assert.All(lines, line => Assert.Equal(4, line.Length));
        Assert.Contains(lines, line => line is ["contributions", _, "name", "Alpha, the first"]);
        Assert.Contains(lines, line => line is ["facts", _, "title", "A small programme, \"made up\""]);
    }

    [Fact]
    public async Task Run_WhenThreadsAndCultureDiffer_PrintsTheSame()
    {
        var one = await CliRun.Of("run", CliRun.Small, "--replications", "300", "--threads", "1", "--format", "csv");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR") { NumberFormat = { NumberDecimalSeparator = "," } };
            var eight = await CliRun.Of(
                "run", CliRun.Small, "--replications", "300", "--threads", "8", "--format", "csv");
            Assert.Equal(one.Out, eight.Out);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Run_WhenALeverIsSet_MovesTheLaunch()
    {
        var run = await CliRun.Of(
            "run", CliRun.Small, "--replications", "10", "--set", "start-of-south=2029-09-01", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);

        Assert.Equal("2029-09-06", json.RootElement.GetProperty("milestones")[0].GetProperty("plan").GetString());
    }

    [Fact]
    public async Task Run_WhenASeedIsGiven_DependsOnIt()
    {
        var one = await CliRun.Of("run", CliRun.Small, "--replications", "50", "--format", "csv");
        var again = await CliRun.Of("run", CliRun.Small, "--replications", "50", "--seed", "1", "--format", "csv");
        var two = await CliRun.Of("run", CliRun.Small, "--replications", "50", "--seed", "2", "--format", "csv");

        Assert.Equal(one.Out, again.Out);
        Assert.NotEqual(one.Out, two.Out);
    }

    [Fact]
    public async Task Run_WhenACallOpens_SaysWhatBecameOfIt()
    {
        var run = await CliRun.Of("run", CliRun.Small, "-n", "50", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var call = json.RootElement.GetProperty("calls")[0];
        var slots = json.RootElement.GetProperty("slots")[0];

        Assert.Equal("North lander", call.GetProperty("name").GetString());
        Assert.Equal(1, call.GetProperty("call_letters").GetDouble());
        Assert.Equal(slots.GetProperty("awards").GetDouble(), call.GetProperty("call_awarded").GetDouble());
        Assert.Equal(20, call.GetProperty("call_offered_mass").GetDouble());
    }

    [Theory]
    [InlineData("assumption", true)]
    [InlineData("derived", false)]
    public async Task Run_WhenADateRestsOnItsBasis_CarriesTheSignForAssumptionsAlone(string basis, bool signed)
    {
        using var folder = new TemporaryFolder();
        var file = await OnWhat(folder, basis);
        var run = await CliRun.Of("run", file, "-n", "150");
        var without = await CliRun.Of("run", file, "-n", "150", "--assumed", "0");

        Assert.Equal(ExitCode.Success, run.Code);
        var row = run.Out.Split('\n').First(line => line.StartsWith("The hut is open", StringComparison.Ordinal));
        Assert.Equal(signed, row.Contains('†', StringComparison.Ordinal));
        Assert.Contains("†: more than half of its variance", run.Out, StringComparison.Ordinal); // of another row
        Assert.DoesNotContain("†", without.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenAllReplicationsStandBehindTheSign_HasTheShareThatExplainGives()
    {
        using var folder = new TemporaryFolder();
        var file = await OnWhat(folder, "assumption");
        using var run = JsonDocument.Parse(
            (await CliRun.Of("run", file, "-n", "150", "--assumed", "150", "--format", "json")).Out);
        using var explain = JsonDocument.Parse(
            (await CliRun.Of("explain", "hut-open", file, "-n", "150", "--format", "json")).Out);

        var share = run.RootElement.GetProperty("milestones").EnumerateArray()
            .First(row => row.GetProperty("id").GetString() == "hut-open").GetProperty("assumed_share").GetDouble();
        var explained = explain.RootElement.GetProperty("dates").EnumerateArray()
            .First(row => row.GetProperty("what").GetString() == "assumed");
        Assert.InRange(share, 0.5, 1);
        Assert.Equal(explained.GetProperty("value").GetDouble(), share, 1e-6);
    }

    // The small programme with a hut that takes very long or not, which rests on what is said.
    private static async Task<string> OnWhat(TemporaryFolder folder, string basis)
    {
        var text = await File.ReadAllTextAsync(CliRun.Small);
        var file = folder["rests.yaml"];
        await File.WriteAllTextAsync(file, text
            .Replace("start: 2027-01\nhorizon: 2032-01", "start: 2027-01\nhorizon: 2045-01", StringComparison.Ordinal)
            .Replace(
                "deployment: {triangular: [1, 2, 6], unit: months}",
                $"deployment: {{uniform: [1, 90], unit: months}}\n    basis: {basis}\n    confidence: low\n"
                + "    why: made up",
                StringComparison.Ordinal));
        return file;
    }
}
