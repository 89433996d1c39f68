using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// What <c>explain</c> prints for a partner or instrument: what became of each proposal, at which stage and by which
/// rule it was refused, how far it is inside or outside each limit, and what became of nominees.
/// </summary>
internal static class ProposalReport
{
    public static Report Of(
        ScenarioDocument document,
        NamedItem item,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        var scenario = document.Scenario;
        var partner = item.Kind == NamedKind.Partner
            ? scenario.Partners.First(x => x.Id == item.Id)
            : scenario.Partners.First(x => x.Instruments.Any(y => y.Id == item.Id));
        using var bar = new ProgressBar(console, options.Replications);
        var run = PartnerRun.Of(scenario, partner.Id, options, logged: true, bar.Show, cancellation);
        var instruments = partner.Instruments.Index()
            .Where(x => item.Kind == NamedKind.Partner || x.Item.Id == item.Id)
            .ToList();
        ReportTable[] tables =
        [
            Proposals(run, scenario, instruments),
            Margins(run, scenario, instruments),
            item.Kind == NamedKind.Partner ? Nominees(run, scenario) : Nominees(run, scenario) with { Rows = [] },
        ];
        return new Report(
            [
                ("scenario", Cell.Text(scenario.Id)),
                ("partner", Cell.Text(partner.Id)),
                ("item", Cell.Text(item.Id)),
                ("replications", Cell.Count(run.Replications)),
                ("seed", new Cell("", options.Seed)),
                ("model_hash", Cell.Text(document.ModelHash)),
            ],
            [.. tables.Where(table => table.Rows.Count > 0)]);
    }

    private static ReportTable Proposals(
        PartnerRun run, Scenario scenario, IReadOnlyList<(int Index, InstrumentDefinition Item)> instruments)
    {
        var rows = new List<Cell[]>();
        foreach (var (index, item) in instruments)
        {
            foreach (var (host, id) in run.Log.Hosts.Index())
            {
                var outcomes = run.Column(run.LogColumn(run.Log.OutcomeColumn(index, host)));
                var proposed = outcomes.Count(x => x >= PartnerLog.Open);
                if (proposed == 0)
                {
                    continue;
                }

                double Share(int count) => (double)count / run.Replications;
                var refusals = outcomes.Where(x => x >= PartnerLog.Refused)
                    .GroupBy(run.Log.ReasonOf)
                    .OrderByDescending(x => x.Count())
                    .ThenBy(x => x.Key, StringComparer.Ordinal);
                var rule = string.Join(", ", refusals.Select(x => $"{x.Key} {Plain.InHundred(Share(x.Count()))}"));
                rows.Add(
                [
                    Cell.Text(item.Id),
                    Cell.Text(item.Name ?? item.Id),
                    Cell.Text(id),
                    Cell.Text(Names.Host(scenario, id)),
                    Cell.Share(Share(proposed)),
                    Cell.Share(Share(outcomes.Count(x => x == PartnerLog.Awarded))),
                    Cell.Share(Share(outcomes.Count(x => x == PartnerLog.Merged))),
                    Cell.Share(Share(outcomes.Count(x => x >= PartnerLog.Refused))),
                    Cell.Text(rule),
                    Cell.Number(Middle(run.Column(run.LogColumn(run.Log.MarginColumn(index, host)))), 2),
                    Cell.Share(Share(outcomes.Count(x => x == PartnerLog.Open))),
                ]);
            }
        }

        return new ReportTable(
            "proposals",
            "Proposals: shares of replications; merit less the least that was taken, middle where refused",
            [
                new Column("instrument", null),
                new Column("name", "Instrument"),
                new Column("host", null),
                new Column("host_name", "Call of"),
                new Column("proposed", "Proposed", Right: true),
                new Column("awarded", "Awarded", Right: true),
                new Column("merged", "Merged", Right: true),
                new Column("refused", "Refused", Right: true),
                new Column("rules", "Refused by rule, in 100"),
                new Column("merit_margin", "Merit missed by", Right: true),
                new Column("open", "No answer", Right: true),
            ],
            rows);
    }

    private static double Middle(double[] values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value)).Order()];
        return known.Length == 0 ? double.NaN : known[known.Length / 2];
    }

    private static double Middle(Parameter scale, Scenario scenario) =>
        scale.Factor * (scenario.Uncertainties.FirstOrDefault(x => x.Id == scale.Uncertainty)?.Distribution.Median
            ?? scale.Constant);

    // What a single instrument asks for against what a call offers; whether it wins depends on the others too.
    private static ReportTable Margins(
        PartnerRun run, Scenario scenario, IReadOnlyList<(int Index, InstrumentDefinition Item)> instruments)
    {
        var rows = new List<Cell[]>();
        foreach (var (_, item) in instruments.Where(x => x.Item.Awarded is null))
        {
            foreach (var id in run.Log.Hosts)
            {
                var (offer, integration) = OfferOf(scenario, id);
                if (!offer.HasCall)
                {
                    continue;
                }

                rows.Add(
                [
                    Cell.Text(item.Id),
                    Cell.Text(item.Name ?? item.Id),
                    Cell.Text(id),
                    Cell.Text(Names.Host(scenario, id)),
                    Answers(item, id),
                    Margin(
                        offer.LargestItem ?? offer.Mass * Middle(offer.MassScale, scenario),
                        item.Mass * Middle(item.MassScale, scenario)),
                    Margin(offer.Power, item.Power),
                    Margin(offer.DataRate, item.DataRate),
                    Months(item, integration, scenario),
                ]);
            }
        }

        return new ReportTable(
            "margins",
            "Margins of each instrument alone: offered less needed; months from ready to integration as planned",
            [
                new Column("instrument", null),
                new Column("name", "Instrument"),
                new Column("host", null),
                new Column("host_name", "Call of"),
                new Column("answers", "Answers it"),
                new Column("mass", "Mass [kg]", Right: true),
                new Column("power", "Power [W]", Right: true),
                new Column("data_rate", "Data [Mbit/s]", Right: true),
                new Column("months", "Ready before [months]", Right: true),
            ],
            rows);
    }

    private static ReportTable Nominees(PartnerRun run, Scenario scenario)
    {
        var rows = run.Log.Programmes.Index().Select(entry =>
        {
            var seats = run.LogColumn(run.Log.SeatsColumn(entry.Index));
            var (given, named) = (run.Mean(seats), run.Mean(seats + 1));
            var programme = scenario.Training.First(x => x.Id == entry.Item);
            return (Cell[])
            [
                Cell.Text(entry.Item),
                Cell.Text(programme.Name ?? programme.Id),
                Cell.Number(named, 1),
                Cell.Number(given, 1),
                Cell.Number(named - given, 1),
                Cell.Text(Limits(run, entry.Item)),
            ];
        });
        return new ReportTable(
            "nominees",
            "Nominees: means of the next intake; what bound the programme's intakes to 2040",
            [
                new Column("programme", null),
                new Column("name", "Programme"),
                new Column("named", "Named", Right: true),
                new Column("admitted", "Admitted", Right: true),
                new Column("refused", "Refused", Right: true),
                new Column("limit", "What bound, in 100 intakes"),
            ],
            [.. rows]);
    }

    // Of the whole programme: a partner's nominees share its places.
    private static string Limits(PartnerRun run, string programme)
    {
        var bound = run.Measures.Kinds
            .Where(x => x.Id.StartsWith(PartnerMeasures.Bound(programme), StringComparison.Ordinal))
            .Select(x => (x.Words, Mean: run.Mean(run.ColumnOf(x.Id, 2040))))
            .ToList();
        var all = bound.Sum(x => x.Mean);
        return string.Join(", ", bound
            .Where(x => x.Mean > 0)
            .OrderByDescending(x => x.Mean)
            .Select(x => $"{x.Words} {Plain.InHundred(x.Mean / all)}"));
    }

    private static (SlotOffer Offer, SimTime? Integration) OfferOf(Scenario scenario, string id)
    {
        if (scenario.Missions.FirstOrDefault(x => x.Id == id) is { } mission)
        {
            return (mission.Slots!, mission.Launch + -(mission.Campaign + mission.Integration));
        }

        var module = scenario.Modules.First(x => x.Id == id);
        return (module.Slots!, module.Planned);
    }

    private static Cell Answers(InstrumentDefinition item, string host)
    {
        var answers = item.Answers.Count == 0 || item.Answers.Contains(host);
        return new Cell(answers ? "yes" : "no", answers);
    }

    private static Cell Margin(double? offered, double needed) =>
        offered is { } limit ? Cell.Number(limit - needed, 2) : new Cell("no limit", null);

    private static Cell Months(InstrumentDefinition item, SimTime? integration, Scenario scenario) =>
        integration is { } date
            ? Cell.Number((date - (item.Ready ?? scenario.Start)) / (double)scenario.Calendar.MonthSeconds, 0)
            : new Cell("–", null);
}
