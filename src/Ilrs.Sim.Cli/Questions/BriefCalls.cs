using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The part of a brief on the next calls for instruments.</summary>
internal static class BriefCalls
{
    private const int MostCalls = 6;

    /// <summary>When the next calls open and are decided, when their hosts fly, and what the partner may get.</summary>
    public static Section Of(Brief brief)
    {
        var (run, log) = (brief.Run, brief.Run.Log);
        var rows = log.Hosts.Index()
            .Select(host => (
                host.Index, Id: host.Item, Opens: run.Quantile(run.LogColumn(log.OpenedColumn(host.Index)), 50)))
            .Where(call => double.IsFinite(call.Opens))
            .OrderBy(call => call.Opens)
            .Take(MostCalls)
            .Select(call => Row(brief, call.Index, call.Id))
            .ToList();
        var none = brief.Partner.Instruments.Count == 0;
        string? Odds(string header) => none ? null : header;
        return new Section(
            "Next calls for instruments",
            rows.Count == 0 ? ["No call opens in this projection."]
                : none ? [$"{brief.Name} has no instrument here to propose; these calls open to those who have."]
                : [],
            new ReportTable(
                "calls",
                "Next calls for instruments",
                [
                    new Column("host", null),
                    new Column("name", "Call for a place on"),
                    .. DateColumns("opens", "Opens"),
                    .. DateColumns("decided", "Decided"),
                    .. DateColumns("flies", "Host flies"),
                    new Column("proposes", Odds("It proposes"), Right: true),
                    new Column("awarded", Odds("Gets a place"), Right: true),
                    new Column("shared", Odds("Joins another"), Right: true),
                ],
                rows),
            rows.Count == 0
                ? []
                :
                [
                    "Dates: middle (low to high), and in how many of 100 futures it does not come, where there are "
                        + "any; a module flies when it is commissioned." + (none ? "" : " Last columns: in so many of "
                        + "100 futures it proposes, gets a place, or joins the project of another."),
                ]);
    }

    private static Column[] DateColumns(string id, string header) =>
        [new(id, header), new($"{id}_p10", null), new($"{id}_p90", null), new($"{id}_chance", null)];

    private static Cell[] Row(Brief brief, int host, string id)
    {
        var (run, log) = (brief.Run, brief.Run.Log);
        var outcomes = Enumerable.Range(0, brief.Partner.Instruments.Count)
            .Select(instrument => run.Column(run.LogColumn(log.OutcomeColumn(instrument, host))))
            .ToList();
        Cell Odds(Func<double, bool> asked)
        {
            var count = Enumerable.Range(0, run.Replications).Count(i => outcomes.Any(outcome => asked(outcome[i])));
            var share = (double)count / run.Replications;
            return new(Plain.InHundred(share), share);
        }

        return
        [
            Cell.Text(id),
            Cell.Text(Names.Host(brief.Document.Scenario, id)),
            .. Dates(brief, run.LogColumn(log.OpenedColumn(host))),
            .. Dates(brief, run.LogColumn(log.DecidedColumn(host))),
            .. Dates(brief, run.DateColumn(TrackedOf(brief, id))),
            Odds(x => x >= PartnerLog.Open),
            Odds(x => x is PartnerLog.Awarded),
            Odds(x => x is PartnerLog.Merged),
        ];
    }

    // A mission's launch, a module's commissioning.
    private static int TrackedOf(Brief brief, string host) => brief.Run.Model.Layout.Tracked.Index()
        .First(x => x.Item.Id == host && x.Item.Kind is TrackedKind.Launch or TrackedKind.Commissioning).Index;

    private static Cell[] Dates(Brief brief, int column)
    {
        var (run, calendar) = (brief.Run, brief.Document.Scenario.Calendar);
        var cells = ((int[])[50, 10, 90])
            .Select(percent => BriefDates.Date(run.Quantile(column, percent), calendar))
            .ToArray();
        var comes = run.Share(column, double.IsFinite);
        var (middle, low, high) = (cells[0].Shown, cells[1].Shown, cells[2].Shown);
        var span = low == high ? middle : $"{middle} ({low} to {high})";
        var never = comes.Count == comes.Of ? "" : $"; never: {Plain.InHundred(1 - comes.Share)}";
        return [cells[0] with { Shown = span + never }, cells[1], cells[2], new("", comes.Share)];
    }
}
