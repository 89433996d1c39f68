using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Analysis.Tests.Calibration;

/// <summary>Nothing that became known after a date reaches the fit of that date.</summary>
public sealed class PlanHistoryTests
{
    private static readonly string[] Changes =
        ["removed", "moved", "retold-removed", "retold-used", "flown", "unflown"];

    /// <summary>Column of the launch date.</summary>
    private static readonly int Launch = Array.IndexOf(BuiltInHistory.Missions.Split('\n')[0].Split(','), "launched");

    public static TheoryData<string, string> LaterChanges
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var date in new[] { "2008-03-15", "2016-06-30", "2020-12-31", "2024-04-24" })
            {
                foreach (var change in Changes)
                {
                    data.Add(date, change);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LaterChanges))]
    public void Fit_WhenWhatBecameKnownLaterChanges_StaysTheSameToTheBit(string asOf, string change)
    {
        var missions = BuiltInHistory.Missions.Split('\n');
        var statements = BuiltInHistory.Statements.Split('\n');
        (string[] Missions, string[] Statements) changed = change switch
        {
            "removed" => (missions, [.. statements.Where((x, i) => i == 0 || !SaidAfter(x, asOf))]),
            "moved" => (missions, [.. statements.Select((x, i) => i > 0 && SaidAfter(x, asOf) ? Moved(x) : x)]),
            "retold-removed" => (missions, [.. statements.Where(x => !Retold(x))]),
            "retold-used" => (missions, [.. statements.Select(x => Retold(x) ? Moved(x) : x)]),
            "flown" => ([.. missions.Select((x, i) => i > 0 ? Launched(x, asOf, "2077-01-01") : x)], statements),
            _ => ([.. missions.Select((x, i) => i > 0 ? Launched(x, asOf, "") : x)], statements),
        };
        Assert.NotEqual(
            string.Join('\n', missions) + string.Join('\n', statements),
            string.Join('\n', changed.Missions) + string.Join('\n', changed.Statements));
        Assert.Equal(
            Text(string.Join('\n', missions), string.Join('\n', statements), asOf),
            Text(string.Join('\n', changed.Missions), string.Join('\n', changed.Statements), asOf));
    }

    [Fact]
    public void Fit_WhenWhatWasKnownChanges_Changes()
    {
        var statements = BuiltInHistory.Statements.Split('\n');
        var changed = statements.Select((x, i) => i > 0 && x.Length > 0 && !SaidAfter(x, "2016-06-30") ? Moved(x) : x);
        Assert.NotEqual(
            Text(BuiltInHistory.Missions, string.Join('\n', statements), "2016-06-30"),
            Text(BuiltInHistory.Missions, string.Join('\n', changed), "2016-06-30"));
    }

    [Fact]
    public void History_OfADate_LeavesOutWhatIsNoMissionOrCountsTwice()
    {
        var ids = Histories.Shipped("2026-11-22").Missions.Select(x => x.Id).ToList();
        Assert.Equal(42, ids.Count);
        Assert.Contains("us-crewed-landing", ids);
        Assert.DoesNotContain("artemis-3", ids);
        Assert.Empty(ids.Intersect(["lunar-power-plant", "queqiao-constellation", "long-march-10", "ilrs-2"]));
    }

    [Fact]
    public void Tables_ThatShip_NameKnownSourcesOrABasis()
    {
        var sources = Rows(BuiltInHistory.Sources).Select(x => x[0]).ToHashSet();
        foreach (var row in Rows(BuiltInHistory.Statements).Concat(Rows(BuiltInHistory.Missions)))
        {
            Assert.Equal("", string.Join(' ', row[^1].Split(' ').Where(x => x.Length > 0 && !sources.Contains(x))));
            Assert.True(row[^1].Length > 0 || row[^3] == "general-knowledge", row[0]);
            Assert.Contains(row[^2], (string[])["high", "medium", "low"]);
        }
    }

    private static string Text(string missions, string statements, string asOf)
    {
        var fit = SlipFitter.Fit(PlanHistory.Read(missions, statements, Histories.Day(asOf)));
        double[] numbers =
        [
            fit.CountryShape, fit.MissionShape, fit.SizeSpread, fit.Earlier,
            .. fit.Stages.SelectMany(x => new[] { x.Moves, x.Months, x.Hazard, x.MedianMonths, x.Sigma }),
            .. fit.Classes.SelectMany(x => new[]
            {
                x.Missions, x.Moves, x.Months, x.RateShape, x.RateScale, x.SizeFactor, x.SizeError, x.Earlier,
            }),
        ];
        return string.Join(' ', numbers.Select(BitConverter.DoubleToInt64Bits));
    }

    private static IEnumerable<string[]> Rows(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => x.Split(','));

    /// <summary>The last day on which it can have been said lies after the date.</summary>
    private static bool SaidAfter(string row, string asOf) =>
        row.Split(',') is { Length: > 2 } fields && string.CompareOrdinal(fields[2], asOf) > 0;

    private static bool Retold(string row) => row.Contains("as a later page tells it", StringComparison.Ordinal);

    /// <summary>Another plan, five years later.</summary>
    private static string Moved(string row)
    {
        var fields = row.Split(',');
        for (var i = 3; i <= 4; i++)
        {
            if (DateOnly.TryParse(fields[i], System.Globalization.CultureInfo.InvariantCulture, out var date))
            {
                fields[i] = date.AddYears(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return string.Join(',', fields);
    }

    private static string Launched(string row, string asOf, string launched)
    {
        var fields = row.Split(',');
        if (fields.Length > Launch && string.CompareOrdinal(fields[Launch], asOf) > 0)
        {
            fields[Launch] = launched;
        }

        return string.Join(',', fields);
    }
}
