using System.Globalization;

namespace Ilrs.Sim.Analysis.Calibration;

/// <summary>
/// Announced launch dates against what happened, as somebody knew them at a date. What was said later is not there, nor
/// is what a later page told of an earlier plan.
/// </summary>
public sealed class PlanHistory
{
    private PlanHistory(DateOnly asOf, IReadOnlyList<PlannedMission> missions)
    {
        AsOf = asOf;
        Missions = missions;
    }

    /// <summary>The date up to which it reaches, this day included.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Missions of which something was said, in ordinal order of their ids.</summary>
    public IReadOnlyList<PlannedMission> Missions { get; }

    /// <summary>Reads the two tables of the history.</summary>
    /// <param name="missions">Comma-separated: mission, class, vehicle, polar, launched, counts.</param>
    /// <param name="statements">Comma-separated: mission, said_from, said_to, planned_from, planned_to, use.</param>
    /// <param name="asOf">The date up to which it is known.</param>
    /// <exception cref="FormatException">A column is missing, a date is none, or a mission is unknown.</exception>
    public static PlanHistory Read(string missions, string statements, DateOnly asOf)
    {
        var said = new Dictionary<string, List<PlanStatement>>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(statements))
        {
            if (row["use"] == "yes" && Date(row["said_to"]) <= asOf)
            {
                var statement = new PlanStatement(
                    Date(row["said_from"]), Date(row["said_to"]), Date(row["planned_from"]), Date(row["planned_to"]));
                said.TryAdd(row["mission"], []);
                said[row["mission"]].Add(statement);
            }
        }

        var known = CsvTable.Read(missions).Where(x => x["counts"] == "yes").Select(row =>
        {
            DateOnly? launched = row["launched"].Length > 0 ? Date(row["launched"]) : null;
            launched = launched <= asOf ? launched : null;
            var own = said.GetValueOrDefault(row["mission"], [])
                .Where(x => launched is null || Middle(x.SaidFrom, x.SaidTo) < launched.Value.DayNumber)
                .OrderBy(x => Middle(x.SaidFrom, x.SaidTo)).ThenBy(x => x.From).ThenBy(x => x.To);
            return new PlannedMission(
                row["mission"], row["class"], row["vehicle"], row["polar"] == "yes", launched, [.. own]);
        });
        return new PlanHistory(
            asOf, [.. known.Where(x => x.Statements.Count > 0).OrderBy(x => x.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The history without some missions.</summary>
    /// <param name="keep">Says which stay.</param>
    public PlanHistory Where(Func<PlannedMission, bool> keep) => new(AsOf, [.. Missions.Where(keep)]);

    /// <summary>Middle of a span of days, in days since 0001-01-01.</summary>
    internal static double Middle(DateOnly from, DateOnly to) => (from.DayNumber + to.DayNumber) / 2.0;

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
