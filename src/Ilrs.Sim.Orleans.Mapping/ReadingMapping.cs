using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Views;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Abstractions.Sessions;

namespace Ilrs.Sim.Orleans.Mapping;

/// <summary>Readings and figures on their way to the wire.</summary>
public static class ReadingMapping
{
    /// <summary>A reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="document">Hash of the scenario document, with which the reading is understood.</param>
    public static ReadingData ToWire(this SessionReading reading, string document) => new()
    {
        Moment = reading.Moment.ToWire(),
        Document = document,
        Entities = [.. reading.Entities.Select(ToWire)],
    };

    /// <summary>The programme's figures.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="document">Hash of the scenario document, with which the figures are understood.</param>
    public static FiguresData ToWire(this SessionFigures figures, string document)
    {
        var (layout, result) = (figures.Layout, figures.Result);
        return new FiguresData
        {
            Moment = figures.Moment.ToWire(),
            Document = document,
            Cells = result.Cells,
            Dates = Array.ConvertAll(result.Dates, x => x.Seconds),
            Held = result.Held,
            Last = result.Last,
            Accounts = [.. layout.Resources.Select((x, i) => ToWire(x, result.Accounts[i], 0))],
            Replication = result.Index,
            Fingerprint = result.Fingerprint,
            Handled = result.Handled,
        };
    }

    private static EntityData ToWire(EntityView view) => new()
    {
        Kind = EntityIdentity.Word(view.Identity.Kind),
        Id = view.Identity.Id,
        Order = view.Identity.Order,
        Exists = view.Exists,
        Fingerprint = view.Fingerprint,
        Values = [.. view.Values.Select(ToWire)],
        Held = [.. view.Held.Select(x => new HeldData { Cause = Words.Of(x.Cause), Seconds = x.Seconds })],
        Accounts = [.. view.Accounts.Select(x => ToWire(x.Resource, x.Totals, x.Pool))],
        Metrics = [.. view.Metrics.Select(ToWire)],
    };

    private static ValueData ToWire(ViewValue value) => new()
    {
        Name = value.Name,
        Kind = value.Kind switch
        {
            ViewValueKind.Word => ValueKindData.Word,
            ViewValueKind.Flag => ValueKindData.Flag,
            ViewValueKind.Count => ValueKindData.Count,
            ViewValueKind.Number => ValueKindData.Number,
            ViewValueKind.Date => ValueKindData.Date,
            _ => ValueKindData.Duration,
        },
        Unit = value.Unit,
        Whole = value.Whole,
        Number = value.Number,
        Text = value.Text,
    };

    private static MetricData ToWire(MetricView metric) => new()
    {
        Metric = metric.Series.Metric.Name,
        Label = metric.Series.Label,
        Unit = metric.Series.Unit,
        Cells = [.. metric.Cells],
    };

    private static AccountData ToWire(ResourceDefinition resource, AccountTotals totals, long pool) => new()
    {
        Resource = resource.Id,
        Unit = resource.Unit,
        Decimals = resource.Decimals,
        Opening = totals.Opening,
        Contributed = totals.Contributed,
        Committed = totals.Committed,
        Consumed = totals.Consumed,
        Returned = totals.Returned,
        Lost = totals.Lost,
        Expired = totals.Expired,
        Stock = totals.Stock,
        Pool = pool,
    };
}
