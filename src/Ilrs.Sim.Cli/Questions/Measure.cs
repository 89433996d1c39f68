using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// A number of one replication, as the scorecard's data name it, such as <c>total:call-letters:change-8</c>.
/// </summary>
/// <param name="Read">Reads it; not a number where the replication has none.</param>
/// <param name="IsDate">True for dates, in seconds.</param>
/// <param name="IsChance">True for what happens or not: its mean is the chance.</param>
/// <param name="IsConditional">True when replications without the number are left out, not censored.</param>
internal sealed record Measure(
    Func<ReplicationResult, double> Read, bool IsDate = false, bool IsChance = false, bool IsConditional = false)
{
    /// <summary>Finds a measure in a scenario.</summary>
    /// <param name="model">The compiled scenario.</param>
    /// <param name="text">The measure as written.</param>
    /// <param name="missing">Why the scenario does not have it; empty when it does.</param>
    public static Measure? Find(SimulationModel model, string text, out string missing)
    {
        var words = text.Split(':');
        missing = "";
        try
        {
            return words[0] switch
            {
                "total" => new(Total(model, words[1], words[2])),
                "some" => new(Some(Total(model, words[1], words[2])), IsConditional: true),
                "months" => new(Months(model, words[1], words[2], words[3])),
                "last" => new(Last(model, words[1], words[2], Year(words[3]))),
                "dated" => new(Dated(model, words[1], words[2], Year(words[3]))),
                "ratio" => new(Ratio(Total(model, words[1], words[3]), Total(model, words[2], words[3]))),
                "rest" => new(Rest(Total(model, words[1], words[3]), Total(model, words[2], words[3]))),
                "date" => new(Date(model, words[1], words[2]), IsDate: true),
                "before" => new(Before(model, words[1], words[2], words[3]), IsChance: true),
                "any" => new(Any(model, words[1], words[2], Year(words[3])), IsChance: true),
                "guest-share" => new(LandedMass.GuestShare(model, words[1])),
                _ => throw new MissingException($"nobody knows the measure '{words[0]}'"),
            };
        }
        catch (MissingException e)
        {
            missing = e.Message;
            return null;
        }
    }

    private static Func<ReplicationResult, double> Total(SimulationModel model, string metric, string labels)
    {
        var series = Series(model, metric, labels);
        return result =>
        {
            var sum = 0.0;
            foreach (var one in series)
            {
                for (var cell = one.Offset; cell < one.Offset + one.Length; cell++)
                {
                    sum += result.Cells[cell];
                }
            }

            return sum;
        };
    }

    // Where there is any of it at all.
    private static Func<ReplicationResult, double> Some(Func<ReplicationResult, double> total) =>
        result => total(result) is > 0 and var sum ? sum : double.NaN;

    private static Func<ReplicationResult, double> Months(SimulationModel model, string kind, string id, string from)
    {
        var calendar = model.Scenario.Calendar;
        var start = DateText.Parse(from, calendar)!.Value.Seconds;
        var read = Date(model, kind, id);
        return result => (read(result) - start) / (calendar.YearSeconds / 12.0);
    }

    private static Func<ReplicationResult, double> Last(SimulationModel model, string metric, string labels, int year)
    {
        var series = Series(model, metric, labels);
        var place = year - model.Layout.FirstYear;
        return place < 0 || place >= series[0].Length
            ? throw new MissingException($"{model.Scenario.Id} does not reach {year}")
            : result => series.Sum(one => result.Cells[one.Offset + place]);
    }

    // Members by status without those who stand for an official count and have no name: nothing moves these.
    private static Func<ReplicationResult, double> Dated(SimulationModel model, string metric, string labels, int year)
    {
        var last = Last(model, metric, labels, year);
        var wanted = labels.Split('+');
        var unnamed = model.Scenario.Partners
            .Where(x => x.Status is [.., var now] && wanted.Contains(Reports.Names.Word(now.Is)))
            .Sum(x => x.Unnamed ?? 0);
        return result => last(result) - unnamed;
    }

    private static Func<ReplicationResult, double> Any(SimulationModel model, string metric, string labels, int year)
    {
        var totals = new YearlyTotals(model.Layout, Series(model, metric, labels));
        return result => totals.To(result, year) > 0 ? 1 : 0;
    }

    private static Func<ReplicationResult, double> Ratio(
        Func<ReplicationResult, double> part, Func<ReplicationResult, double> of) =>
        result => of(result) is > 0 and var all ? part(result) / all : double.NaN;

    private static Func<ReplicationResult, double> Rest(
        Func<ReplicationResult, double> part, Func<ReplicationResult, double> of) =>
        result => 1 - Ratio(part, of)(result);

    private static Func<ReplicationResult, double> Date(SimulationModel model, string kind, string id)
    {
        var place = model.Layout.Tracked.ToList().FindIndex(x => x.Id == id && Reports.Names.Word(x.Kind) == kind);
        return place < 0
            ? throw new MissingException($"{model.Scenario.Id} has no {kind} of {id}")
            : result => result.Dates[place].IsNever ? double.NaN : result.Dates[place].Seconds;
    }

    private static Func<ReplicationResult, double> Before(SimulationModel model, string kind, string id, string date)
    {
        var limit = DateText.Parse(date, model.Scenario.Calendar)!.Value.Seconds;
        var read = Date(model, kind, id);
        return result => read(result) < limit ? 1 : 0;
    }

    private static List<MetricSeries> Series(SimulationModel model, string metric, string labels)
    {
        var wanted = labels.Split('+');
        var found = model.Layout.Series
            .Where(x => x.Metric.Name == metric && (labels == "*" || wanted.Contains(x.Label ?? x.Entity)))
            .ToList();
        return found.Count > 0
            ? found
            : throw new MissingException($"{model.Scenario.Id} reports no {metric} of {labels.Replace("+", ", ")}");
    }

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed class MissingException(string message) : Exception(message);
}
