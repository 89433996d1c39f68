using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Abstractions.Sessions;

namespace Ilrs.Sim.Orleans.Mapping;

/// <summary>Readings and figures from the wire, with what the compiled scenario knows of them.</summary>
public static class ViewMapping
{
    private static readonly Dictionary<string, DelayCause> Causes =
        Enum.GetValues<DelayCause>().ToDictionary(Words.Of, StringComparer.Ordinal);

    /// <summary>The reading; null when another version of the engine made it.</summary>
    public static SessionReading? ToHost(this ReadingData data, SimulationModel model)
    {
        var views = data.Entities.Select(entity => ToHost(entity, model)).ToList();
        return views.Contains(null) ? null : new SessionReading(data.Moment.ToHost(), views!);
    }

    /// <summary>The figures; null when another version of the engine made them.</summary>
    public static SessionFigures? ToHost(this FiguresData data, SimulationModel model)
    {
        var layout = model.Layout;
        if (data.Cells.Length != layout.CellCount
            || data.Dates.Length != layout.Tracked.Count
            || data.Last.Length != layout.Tracked.Count
            || data.Held.Length != layout.Tracked.Count * ReplicationResult.CauseCount
            || data.Accounts.Length != layout.Resources.Count)
        {
            return null;
        }

        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count)
        {
            Index = data.Replication,
            Fingerprint = data.Fingerprint,
            Handled = data.Handled,
        };
        data.Cells.CopyTo(result.Cells, 0);
        Array.ConvertAll(data.Dates, seconds => new SimTime(seconds)).CopyTo(result.Dates, 0);
        data.Held.CopyTo(result.Held, 0);
        data.Last.CopyTo(result.Last, 0);
        Array.ConvertAll(data.Accounts, Totals).CopyTo(result.Accounts, 0);
        return new SessionFigures(data.Moment.ToHost(), layout, result);
    }

    private static EntityView? ToHost(EntityData data, SimulationModel model)
    {
        var series = model.Layout.Series.Where(x => x.Entity == data.Id).ToList();
        if (data.Order < 0 || data.Order >= model.Entities.Count || model.Entities[data.Order].Id != data.Id
            || !series.Select(x => x.Metric.Name).SequenceEqual(data.Metrics.Select(x => x.Metric))
            || !data.Held.All(held => Causes.ContainsKey(held.Cause)))
        {
            return null;
        }

        return new EntityView
        {
            Identity = model.Entities[data.Order],
            Exists = data.Exists,
            Fingerprint = data.Fingerprint,
            Values = [.. data.Values.Select(ToHost)],
            Held = [.. data.Held.Select(held => new HeldView(Causes[held.Cause], held.Seconds))],
            Accounts = [.. data.Accounts.Select(account => ToHost(account, model))],
            Metrics = [.. series.Zip(data.Metrics, (metric, cells) => new MetricView(metric, cells.Cells))],
        };
    }

    private static ViewValue ToHost(ValueData data) => new(
        data.Name,
        data.Kind switch
        {
            ValueKindData.Word => ViewValueKind.Word,
            ValueKindData.Flag => ViewValueKind.Flag,
            ValueKindData.Count => ViewValueKind.Count,
            ValueKindData.Number => ViewValueKind.Number,
            ValueKindData.Date => ViewValueKind.Date,
            _ => ViewValueKind.Duration,
        },
        data.Unit,
        data.Whole,
        data.Number,
        data.Text);

    private static AccountView ToHost(AccountData data, SimulationModel model) => new(
        model.Layout.Resources.First(resource => resource.Id == data.Resource), Totals(data), data.Pool);

    private static AccountTotals Totals(AccountData data) => new(
        data.Opening,
        data.Contributed,
        data.Committed,
        data.Consumed,
        data.Returned,
        data.Lost,
        data.Expired,
        data.Stock);
}
