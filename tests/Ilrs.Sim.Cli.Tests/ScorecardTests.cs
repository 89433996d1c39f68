using System.Text.Json;
using Ilrs.Sim.Scenarios.Scorecards;

namespace Ilrs.Sim.Cli.Tests;

public sealed class ScorecardTests
{
    private static readonly string[] Uses = ["calibrate", "check", "structural"];

    [Fact]
    public async Task Scorecard_WhenPrinted_HasEveryTargetOnceAndFitsApartFromChecks()
    {
        using var json = await Scorecard();
        var rows = Uses.SelectMany(use => json.RootElement.GetProperty(use).EnumerateArray()).ToList();

        Assert.Equal(
            ScorecardData.Targets.Select(target => target.Id).Order(StringComparer.Ordinal),
            rows.Select(row => row.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var answered = row.GetProperty("p50").ValueKind != JsonValueKind.Null
                || row.GetProperty("p90").ValueKind != JsonValueKind.Null;
            var open = row.GetProperty("verdict").GetString() is "not yet answered" or "cannot be answered";
            Assert.True(open != answered || row.GetProperty("p10").ValueKind == JsonValueKind.Null);
            Assert.Equal(open, row.GetProperty("why").ValueKind == JsonValueKind.String);
        });
        var misses = json.RootElement.TryGetProperty("misses", out var listed) ? listed.GetArrayLength() : 0;
        Assert.Equal(rows.Count(row => row.GetProperty("verdict").GetString() == "OUTSIDE"), misses);
        Assert.Equal(5, rows.Count(row => row.GetProperty("verdict").GetString() == "cannot be answered"));
    }

    [Fact]
    public async Task Scorecard_OfDatedMembers_LeavesOutThoseWithoutAName()
    {
        using var json = await Scorecard();
        var row = json.RootElement.GetProperty("calibrate").EnumerateArray()
            .First(row => row.GetProperty("id").GetString() == "members-2026");

        // Thirteen by name on the day, and five candidates at most; three more of the count have no name.
        Assert.InRange(row.GetProperty("p10").GetDouble(), 13, 18);
        Assert.InRange(row.GetProperty("p90").GetDouble(), 13, 18);
    }

    [Fact]
    public async Task Alarms_WhenPrinted_StandBesideTheirRanges()
    {
        using var json = await Scorecard("--alarms");
        var rows = json.RootElement.GetProperty("alarms").EnumerateArray()
            .ToDictionary(row => row.GetProperty("id").GetString()!, StringComparer.Ordinal);

        Assert.Equal(ScorecardData.Alarms.Count, rows.Count);
        Assert.InRange(rows["change-7-by-2027"].GetProperty("model").GetDouble(), 0, 1);
        Assert.Equal(0, rows["small-members"].GetProperty("model").GetDouble());
    }

    [Fact]
    public async Task Scorecard_WhenAMissionHasEnded_CountsNoMoreHoursOfItsGuests()
    {
        var run = await CliRun.Of("scorecard", "--replications", "150", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var hours = json.RootElement.GetProperty("structural").EnumerateArray()
            .First(row => row.GetProperty("id").GetString() == "dorn-hours");

        // the lander of a sample return works for one to four days, DORN for half to four fifths of them
        Assert.InRange(hours.GetProperty("p10").GetDouble(), 12, 77);
        Assert.InRange(hours.GetProperty("p90").GetDouble(), 12, 77);
        Assert.Equal("inside", hours.GetProperty("verdict").GetString());
    }

    private static async Task<JsonDocument> Scorecard(params string[] more)
    {
        var run = await CliRun.Of(["scorecard", "--replications", "10", "--format", "json", .. more]);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Out);
    }
}
