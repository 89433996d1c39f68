using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Dates against the scenario's start and horizon.</summary>
internal static class DateChecks
{
    /// <summary>Notes dates that cannot be.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var calendar = scenario.Calendar;
        if (scenario.Start.IsNever)
        {
            return;
        }

        var start = calendar.Format(scenario.Start);
        if (calendar.DateOf(scenario.Start).Day != 1)
        {
            context.Meaning("start", start, "the first day of a month");
        }

        foreach (var mission in scenario.Missions.Where(m => m.Launch < scenario.Start))
        {
            context.Meaning(
                $"missions.{mission.Id}.launch",
                calendar.Format(mission.Launch),
                $"a date not before the start ({start})");
        }

        foreach (var (path, change) in Changes.Of(scenario))
        {
            if (change.Date < scenario.Start || change.Date >= scenario.Horizon)
            {
                context.Meaning(
                    $"{path}.date",
                    calendar.Format(change.Date),
                    $"a date from the start ({start}) to before the horizon ({calendar.Format(scenario.Horizon)})");
            }
        }
    }
}
