using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

/// <summary>The tables of <c>run</c> beside dates: which are printed, and that their numbers fit each other.</summary>
public sealed class RunTablesTests
{
    [Fact]
    public async Task Tables_WhenNamed_AreTheOnlyOnesPrinted()
    {
        var run = await CliRun.Of("run", CliRun.Small, "-n", "20", "--tables", "calls, flights", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);

        var tables = json.RootElement.EnumerateObject().Where(x => x.Value.ValueKind == JsonValueKind.Array);
        Assert.Equal(["flights", "calls"], tables.Select(x => x.Name));
    }

    [Fact]
    public async Task Tables_WhenAllAreWanted_HoldMoreThanTheUsualOnes()
    {
        var usual = await Json("-n", "20");
        var all = await Json("-n", "20", "--tables", "all");

        Assert.False(usual.TryGetProperty("missions", out _));
        Assert.Equal(2, all.GetProperty("missions").GetArrayLength());
        Assert.True(all.TryGetProperty("countries", out _));
        Assert.True(all.EnumerateObject().Count() > usual.EnumerateObject().Count());
    }

    [Fact]
    public async Task Tables_WhenOneIsUnknown_AreRefusedWithTheNamesThatThereAre()
    {
        var run = await CliRun.Of("run", CliRun.Small, "--tables", "calls,flight");

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.Contains("there is no table 'flight'", run.Error, StringComparison.Ordinal);
        Assert.Contains("phases, milestones, branches, flights", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flights_WhenSomeAreLost_AreFlownAgainUntilTheyArrive()
    {
        var json = await Json("-n", "200", "--tables", "flights,missions,vehicles");
        var all = json.GetProperty("flights")[0];
        var (launches, lost, again, arrived) = (
            Number(all, "launches"), Number(all, "losses"), Number(all, "re_flights"), Number(all, "arrivals"));

        // Each launch is a flight: the first of a mission, or one more after a loss; few are under way at the end.
        Assert.InRange(lost, 0.2, 1);
        Assert.InRange(again, 0.5 * lost, lost);
        Assert.InRange(launches, arrived + lost, arrived + lost + 0.05);
        Assert.InRange(launches - again, 1.5, 2);
        var missions = json.GetProperty("missions").EnumerateArray().ToArray();
        Assert.Equal(again, missions.Sum(x => Number(x, "re_flights")), 1e-9);
        Assert.Equal(arrived, Number(all, "arrivals_2031"), 1e-9);
        Assert.Equal(launches, Number(json.GetProperty("vehicles")[0], "launches_2031"), 1e-9);
    }

    [Fact]
    public async Task Groups_WhenShown_HoldTheNumbersOfTheirPartners()
    {
        var json = await Json("-n", "50", "--tables", "slots,countries,statuses,hours,margins");
        var beta = json.GetProperty("slots").EnumerateArray()
            .First(x => x.GetProperty("partner").GetString() == "beta");
        var country = json.GetProperty("countries").EnumerateArray()
            .First(x => x.GetProperty("country").GetString() == "none");
        var hours = json.GetProperty("hours").EnumerateArray().First();

        Assert.Equal(Number(beta, "awards"), Number(country, "awards"));
        Assert.True(Number(beta, "hours") > 0);
        Assert.Equal(Number(beta, "hours"), Number(country, "hours"));
        Assert.Equal(("geology", Number(beta, "hours")), (hours.GetProperty("id").GetString(), Number(hours, "2031")));
        var power = json.GetProperty("margins").EnumerateArray()
            .First(x => x.GetProperty("id").GetString() == "power-supply");
        Assert.InRange(Number(power, "2031"), 2, 5); // the hut's 5 kW, where it is there by then
    }

    [Fact]
    public async Task Services_WhenDelivered_HaveTheirUnitAndWhatWasServedInTheYear()
    {
        using var folder = new TemporaryFolder();
        var file = folder["oxygen.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            id: oxygen
            start: 2030-01-01
            horizon: 2036-01-01
            modules: [{id: plant}]
            services:
              - {id: oxygen, name: Oxygen, kind: oxygen, from: 2031-01-01, modules: [plant], rate: 2 t}
              - {id: never, kind: oxygen, from: 2040-01-01, modules: [plant], rate: 2 t}
            milestones: [{id: served, condition: {service: oxygen, for: 1 years}}]
            """);
        var run = await CliRun.Of("run", file, "-n", "2", "--tables", "services,sales", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var row = Assert.Single(json.RootElement.GetProperty("services").EnumerateArray());

        Assert.Equal(("oxygen", "t"), (row.GetProperty("id").GetString(), row.GetProperty("unit").GetString()));
        Assert.Equal((0, 2.0), (Number(row, "2030"), Math.Round(Number(row, "2035"), 2)));
        Assert.False(json.RootElement.TryGetProperty("sales", out _));
    }

    [Fact]
    public async Task Awards_WhenTheirHostIsCancelled_AreStrandedAndLost()
    {
        using var folder = new TemporaryFolder();
        var file = folder["gone.yaml"];
        await File.WriteAllTextAsync(file, """
            schema: 1
            interventions: [{id: gone, date: 2028-01-15, kind: cancel-mission, target: north}]
            """);
        var run = await CliRun.Of(
            "run", CliRun.Small, "--with", file, "-n", "20", "--tables", "awards", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var fates = json.RootElement.GetProperty("awards").EnumerateArray()
            .ToDictionary(x => x.GetProperty("id").GetString()!, x => (Number(x, "2027"), Number(x, "2030")));

        Assert.Equal((0, 1), fates["stranded"]);
        Assert.Equal((1, 1), fates["awarded"]);
        Assert.False(fates.ContainsKey("rehomed"));
    }

    [Fact]
    public async Task Numbers_WhenTheyRestOnAnAssumption_CarryTheSignAndTheShareBehindIt()
    {
        // The landing chance of the two landers is an assumption that is drawn; the course's people are chance alone.
        var table = await CliRun.Of("run", CliRun.Small, "-n", "200", "--tables", "programmes,flights");
        var json = await Json("-n", "200", "--tables", "programmes,flights,hours");
        var without = await Json("-n", "200", "--tables", "flights", "--assumed", "0");

        var flights = json.GetProperty("flights")[0];
        Assert.InRange(Number(flights, "losses_assumed_share"), 0.05, 1);
        Assert.False(without.GetProperty("flights")[0].TryGetProperty("losses_assumed_share", out _));
        var signed = Number(flights, "losses_assumed_share") > 0.5;
        var row = table.Out.Split('\n').First(x => x.StartsWith("AA", StringComparison.Ordinal));
        Assert.Equal(signed, row.Contains('†', StringComparison.Ordinal));
        var course = json.GetProperty("programmes")[0];
        Assert.InRange(Number(course, "dropped_out_assumed_share"), 0, 0.01);
    }

    private static async Task<JsonElement> Json(params string[] more)
    {
        var run = await CliRun.Of(["run", CliRun.Small, "--format", "json", .. more]);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        return json.RootElement.Clone();
    }

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();
}
