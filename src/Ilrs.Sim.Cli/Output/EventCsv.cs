using System.Globalization;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Calendar = Ilrs.Sim.Core.Time.Calendar;

namespace Ilrs.Sim.Cli.Output;

/// <summary><c>events.csv</c>: the log of one replication.</summary>
internal static class EventCsv
{
    public static string Text(SimulationModel model, ulong seed, long replication)
    {
        var events = new List<TraceEvent>();
        new Simulator(model, seed).Run(replication, RunMode.Stochastic, events);
        var csv = new CsvText("replication", "time", "entity", "event", "detail");
        foreach (var happened in events)
        {
            var time = Time(model.Scenario.Calendar, happened.Time);
            csv.Add(replication, time, happened.Entity, happened.Kind, happened.Detail);
        }

        return csv.ToString();
    }

    private static string Time(Calendar calendar, SimTime time)
    {
        var second = ((time.Seconds % Calendar.Day) + Calendar.Day) % Calendar.Day;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{calendar.Format(time)}T{second / 3600:D2}:{second / 60 % 60:D2}:{second % 60:D2}Z");
    }
}
