using System.Globalization;
using System.Text;
using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Analysis.Tests.Calibration;

/// <summary>Small histories, and the one that ships.</summary>
internal static class Histories
{
    private const string MissionColumns = "mission,class,vehicle,polar,launched,counts";
    private const string StatementColumns = "mission,said_from,said_to,planned_from,planned_to,use";

    public static PlanHistory Shipped(string asOf) =>
        PlanHistory.Read(BuiltInHistory.Missions, BuiltInHistory.Statements, Day(asOf));

    /// <summary>One mission m of class c: each statement is said, from, to.</summary>
    public static PlannedMission Mission(string launched, params (string Said, string From, string To)[] statements)
    {
        var text = new StringBuilder(StatementColumns).Append('\n');
        foreach (var (said, from, to) in statements)
        {
            text.Append(CultureInfo.InvariantCulture, $"m,{said},{said},{from},{to},yes\n");
        }

        var missions = $"{MissionColumns}\nm,c,,no,{launched},yes\n";
        return PlanHistory.Read(missions, text.ToString(), Day("2100-01-01")).Missions.Single();
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
