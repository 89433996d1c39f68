using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class ShowTests
{
    [Fact]
    public async Task Show_OfAPartner_HasAccountAndObligations()
    {
        using var json = await Show("beta", "--at", "2028-01-01");
        var account = Assert.Single(json.RootElement.GetProperty("account").EnumerateArray());

        Assert.Equal(("funding", 24), ( // 2 MUSD a month for a year, no noise
            account.GetProperty("resource").GetString(), account.GetProperty("p50").GetDouble()));
        Assert.False(json.RootElement.TryGetProperty("obligations", out _)); // it was delivered in time
    }

    [Fact]
    public async Task Show_BeforeTheCall_HasAnInstrumentWithoutAHost()
    {
        using var json = await Show("beta", "--at", "2027-06-15");
        var obligation = Assert.Single(json.RootElement.GetProperty("obligations").EnumerateArray());

        Assert.Equal(("spectrometer", "ready, without a host", 1), (
            obligation.GetProperty("id").GetString(),
            obligation.GetProperty("why").GetString(),
            obligation.GetProperty("share").GetDouble()));
    }

    [Fact]
    public async Task Show_OfAMission_NamesItsGuests()
    {
        using var json = await Show("North lander", "--at", "2028-02-01");
        var guest = Assert.Single(json.RootElement.GetProperty("guests").EnumerateArray());

        Assert.Equal(("spectrometer", "beta", 1), (
            guest.GetProperty("instrument").GetString(),
            guest.GetProperty("owner").GetString(),
            guest.GetProperty("share").GetDouble()));
    }

    [Theory]
    [InlineData("both-landed", "milestone/both-landed")]
    [InlineData("spectrometer", "instrument/spectrometer/stage")]
    [InlineData("carrier", "stage")]
    [InlineData("course", "seats")]
    [InlineData("station", "modules-in-service")]
    [InlineData("office", "selection")]
    [InlineData("hut", "commissioned")]
    public async Task Show_OfAnything_TellsItsState(string name, string value)
    {
        using var json = await Show(name);
        var names = json.RootElement.GetProperty("state").EnumerateArray()
            .Select(x => x.GetProperty("name").GetString());

        Assert.Contains(value, names);
        Assert.Equal("2027-01-01", json.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public async Task Assumptions_OfTheSmallScenario_AreTheOneThatItNames()
    {
        var run = await CliRun.Of("assumptions", CliRun.Small, "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var entry = Assert.Single(json.RootElement.GetProperty("assumptions").EnumerateArray());

        Assert.Equal(("uncertainties.landing", "low", "made up"), (
            entry.GetProperty("path").GetString(),
            entry.GetProperty("confidence").GetString(),
            entry.GetProperty("why").GetString()));
        Assert.Contains("beta [5, 1]", entry.GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assumptions_WhenAskedForAll_ListMore()
    {
        async Task<int> Count(params string[] more)
        {
            var run = await CliRun.Of(["assumptions", "programme-2026", "--format", "json", .. more]);
            using var json = JsonDocument.Parse(run.Out);
            return json.RootElement.GetProperty("assumptions").GetArrayLength();
        }

        Assert.True(await Count() < await Count("--all"));
    }

    private static async Task<JsonDocument> Show(string name, params string[] more)
    {
        var run = await CliRun.Of(
            ["show", name, CliRun.Small, "--replications", "50", "--format", "json", .. more]);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Out);
    }
}
