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

    [Fact]
    public async Task Brief_OfNextCalls_DatesTheirOpeningDecisionAndFlight()
    {
        using var json = JsonDocument.Parse((await Brief("--format", "json")).Out);
        var call = json.RootElement.GetProperty("calls")[0];
        string Date(string name) => call.GetProperty(name).GetString()!;

        // Eight months before the integration of March 2028, decided sixty-one days later.
        Assert.Equal("2027-07", Date("opens")[..7]);
        Assert.Equal("2027-08", Date("decided")[..7]);
        Assert.Equal(1, call.GetProperty("decided_chance").GetDouble());
        Assert.True(string.CompareOrdinal(Date("flies_p10"), "2028-03-01") >= 0);
        Assert.True(string.CompareOrdinal(Date("flies"), Date("flies_p90")) < 0);
        Assert.InRange(call.GetProperty("flies_chance").GetDouble(), 0.9, 1);
    }

    [Fact]
    public async Task Brief_WhereSlotsAreSold_SaysHowOftenThePartnerGetsOne()
    {
        using var folder = new TemporaryFolder();
        var file = folder["sale.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            id: sale
            start: 2030-01-01
            horizon: 2036-01-01
            partners: [{id: owner, instruments: [{id: probe, mass: 5 kg}]}]
            missions: [{id: flight, launch: 2031-01-01}]
            modules: [{id: base, slots: {mass: 9 kg}}]
            milestones: [{id: open, name: Open for all, condition: flight launched}]
            barter:
              prices: [{id: place, of: slot, price: 2}]
              sale: {after: open, share: 1}
            """);
        var owner = await CliRun.Of("brief", "owner", file, "-n", "4", "--format", "md");
        var rich = await CliRun.Of(
            "brief", "owner", file, "-n", "4", "--set", "partners.owner.budget={yearly: 10}", "--format", "md");
        var words = rich.Out.ReplaceLineEndings(" ");

        Assert.Contains(
            "gets one so by the end of 2035 in 0 of 100", owner.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Places are sold once this is reached: \"Open for all\".", words, StringComparison.Ordinal);
        Assert.Contains("in 100 of 100 futures", words, StringComparison.Ordinal);
        Assert.Contains("at 2 million US dollars a kilogram", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{yearly: 10}", "is 10 million", "0.1 or 0.7 million", "100 years of the former, 14 of the latter")]
    [InlineData(
        "{yearly: {uniform: [10, 20]}}", "is 10 to 20 million", "0.1 to 0.2 or 0.7 to 1.4 million",
        "50 to 100 years of the former, 7.1 to 14 of the latter")]
    public async Task Brief_WhereABudgetIsKnown_HoldsTheInstrumentsAgainstSharesOfIt(
        string budget, string yearly, string shares, string years)
    {
        using var folder = new TemporaryFolder();
        var file = folder["budget.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            id: budget
            start: 2030-01-01
            horizon: 2036-01-01
            partners: [{id: owner, instruments: [{id: probe, mass: 5 kg, awarded: flight}]}]
            missions: [{id: flight, launch: 2031-01-01, slots: {mass: 9 kg}}]
            barter: {prices: [{id: instrument, of: instrument, price: 2}]}
            """);
        string[] line = ["brief", "owner", file, "-n", "4", "--format", "md"];
        string[] with = [.. line, "--set", $"partners.owner.budget={budget}"];
        var known = (await CliRun.Of(with)).Out.ReplaceLineEndings(" ");
        var unknown = (await CliRun.Of(line)).Out.ReplaceLineEndings(" ");

        Assert.Contains($"Its space budget {yearly} US dollars a year", known, StringComparison.Ordinal);
        Assert.Contains("7 % with one (assumption, medium confidence)", known, StringComparison.Ordinal);
        Assert.Contains($": {shares} US dollars a year.", known, StringComparison.Ordinal);
        Assert.Contains($"The instruments take {years}.", known, StringComparison.Ordinal);
        Assert.DoesNotContain("Its space budget", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_WithAGroundStation_SaysWhatItAddsToTheOthers()
    {
        using var folder = new TemporaryFolder();
        var file = folder["stations.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            partners:
              - id: alpha
                ground_stations:
                  - {id: east, name: East, longitude: 100, latitude: 30, dish: 20 m}
              - id: beta
                ground_stations:
                  - {id: west, name: West, longitude: -80, latitude: 30, dish: 20 m, hours_a_day: 6}
                  - {id: small, name: Small, longitude: 0, latitude: 0, dish: 3 m}
            """);
        var page = (await Brief("--with", file)).Out.ReplaceLineEndings(" ");
        using var json = JsonDocument.Parse((await Brief("--with", file, "--format", "json")).Out);
        var cost = Rows(json, "cost", "id");

        // The two see the Moon at different times: all of the six hours a day count, 8,766 in the first four years.
        Assert.Equal(6 * 1461.0, cost["ground-west"].GetProperty("p50_2030").GetDouble(), tolerance: 60);
        Assert.False(cost.ContainsKey("coverage"));
        Assert.Matches("\"West\": a dish of 20 m, 6 hours a day at most. 2,\\d+ of its hours a year are", page);
        Assert.Matches("\"Small\": a dish of 3 m, 24 hours a day at most. That is too small", page);
    }

    [Fact]
    public async Task Brief_OfAnInstitution_HasNoLineOnWhatItCannotGet()
    {
        using var folder = new TemporaryFolder();
        var file = folder["members.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            policies: {governance: committee}
            partners:
              - {id: alpha, status: [{is: founder}]}
              - {id: beta, status: [{is: state}]}
              - {id: gamma, status: [{is: institution}]}
            """);
        using var state = JsonDocument.Parse((await Brief("--with", file, "--format", "json")).Out);
        using var other = JsonDocument.Parse((await CliRun.Of(
            "brief", "gamma", CliRun.Small, "-n", "50", "--with", file, "--format", "json")).Out);

        Assert.Equal(1, Rows(state, "expectations", "id")["vote"].GetProperty("mean_2030").GetDouble());
        var rows = Rows(other, "expectations", "id");
        Assert.False(rows.ContainsKey("vote"));
        Assert.False(rows.ContainsKey("slots"));
        Assert.True(rows.ContainsKey("graduates"));
    }

    [Fact]
    public async Task Brief_AskedForAsText_HasTheTablesOfATerminal()
    {
        var run = await Brief("--format", "text");

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.StartsWith("beta and the lunar research station\n════", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nCourse +Next intake +People named", run.Out);
        Assert.DoesNotContain("| ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_WhenTheSignatureIsAKnownEvent_SaysThatItSignedAndWhat()
    {
        var run = await CliRun.Of(
            "brief", "Azerbaijan", "statement-2023", "--replications", "20", "--format", "md");
        var page = run.Out.ReplaceLineEndings(" ");

        Assert.Contains("signed for its state in October 2023", page, StringComparison.Ordinal);
        Assert.Contains("| Unit level | Mounting of scientific instruments |", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_WhenNobodyMayBeNamed_CountsThatInTheNextIntake()
    {
        // 1,000 replications and a chance of 0.5: further than 0.1 from it in less than one of a thousand million.
        var run = await CliRun.Of(
            "brief", "beta", CliRun.Small, "--format", "json", "--replications", "1000",
            "--set", "partners.beta.nominations.course.per_intake={discrete: [[0, 1], [1, 1]]}");
        using var json = JsonDocument.Parse(run.Out);
        var intake = Assert.Single(json.RootElement.GetProperty("intakes").EnumerateArray());

        Assert.InRange(intake.GetProperty("named").GetDouble(), 0.4, 0.6);
    }

    private static Dictionary<string, JsonElement> Rows(JsonDocument json, string table, string key) =>
        json.RootElement.GetProperty(table).EnumerateArray().ToDictionary(row => row.GetProperty(key).GetString()!);

    private static Task<CliRun> Brief(params string[] more) =>
        CliRun.Of(["brief", "beta", CliRun.Small, "--replications", "200", .. more]);
}
