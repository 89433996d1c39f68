using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;
using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>
/// What <c>show</c> prints of an entity at a date: state, account, manifest, obligations without a host.
/// </summary>
internal static class ShowReport
{
    private const string Office = "office";

    public static Report Of(
        ScenarioDocument document,
        NamedItem item,
        SimTime date,
        EnsembleOptions options,
        CliConsole console,
        CancellationToken cancellation)
    {
        var scenario = document.Scenario;
        var entity = EntityOf(scenario, item);
        string[] partners = [.. scenario.Partners.Where(x => x.Instruments.Count > 0).Select(x => x.Id)];
        var host = item.Kind is NamedKind.Mission or NamedKind.Module;
        string[] entities = host ? [entity, Office, .. partners] : [entity, Office];
        var run = StateRun.Of(scenario, date, entities, options, console, cancellation);
        var partner = scenario.Partners.FirstOrDefault(x => x.Id == item.Id);
        ReportTable[] tables =
        [
            State(run, item, date, scenario),
            partner is null ? Empty : Contributions(run),
            item.Kind == NamedKind.Office ? Accounts(run) : Empty,
            host ? Manifest(run, item.Id, scenario) : Empty,
            host ? Guests(run, item.Id, partners, scenario) : Empty,
            partner is null ? Empty : Obligations(run, partner, date, scenario),
        ];
        return new Report(
            [
                ("scenario", Cell.Text(scenario.Id)),
                ("entity", Cell.Text(item.Id)),
                ("date", Cell.Text(scenario.Calendar.Format(date))),
                ("replications", Cell.Count(run.Replications)),
                ("seed", new Cell("", options.Seed)),
                ("model_hash", Cell.Text(document.ModelHash)),
            ],
            [.. tables.Where(table => table.Rows.Count > 0)]);
    }

    private static ReportTable Empty { get; } = new("", "", [], []);

    // Milestones are the station's, instruments their owners'.
    private static string EntityOf(Scenario scenario, NamedItem item) => item.Kind switch
    {
        NamedKind.Milestone => scenario.Station.Id,
        NamedKind.Instrument => scenario.Partners.First(x => x.Instruments.Any(y => y.Id == item.Id)).Id,
        _ => item.Id,
    };

    private static ReportTable State(StateRun run, NamedItem item, SimTime date, Scenario scenario)
    {
        bool Asked(string name) => item.Kind switch
        {
            NamedKind.Milestone => name == $"milestone/{item.Id}",
            NamedKind.Instrument => name.StartsWith($"instrument/{item.Id}/", StringComparison.Ordinal),
            _ => true,
        };
        return new ReportTable(
            "state",
            $"{item.Name} ({item.Id}) on {scenario.Calendar.Format(date)}, over {run.Replications} replications",
            [new Column("name", "Value"), .. StateCells.Columns],
            [
                .. run.Values(0, Asked).Select(value => (IReadOnlyList<Cell>)
                    [Cell.Text(value.Name), .. StateCells.Of(value.Values, scenario.Calendar)]),
            ]);
    }

    private static ReportTable Contributions(StateRun run) => new(
        "account",
        "Account: contributed so far",
        [new Column("resource", "Resource"), .. StateCells.Columns.Take(4)],
        [
            .. run.Sums(0, "contributed").Select(sum => (IReadOnlyList<Cell>)
                [Cell.Text(sum.Series.Label), .. StateCells.Numbers(sum.Sums, sum.Series.Unit).Take(4)]),
        ]);

    private static ReportTable Accounts(StateRun run)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var (resource, accounts) in run.Accounts(0))
        {
            var scale = Math.Pow(10, resource.Decimals);
            double Mean(Func<AccountView, long> units) => accounts.Average(account => units(account) / scale);
            rows.Add(
            [
                Cell.Text(resource.Id),
                Cell.Text(resource.Unit),
                Cell.Number(Mean(x => x.Totals.Contributed), 1),
                Cell.Number(Mean(x => x.Totals.Committed), 1),
                Cell.Number(Mean(x => x.Totals.Consumed), 1),
                Cell.Number(Mean(x => x.Totals.Stock), 1),
                Cell.Number(Mean(x => x.Pool), 1),
            ]);
        }

        return new ReportTable(
            "accounts",
            "Accounts: means; the pool is what nobody has earmarked",
            [
                new Column("resource", "Resource"),
                new Column("unit", "Unit"),
                new Column("contributed", "Contributed", Right: true),
                new Column("committed", "Committed", Right: true),
                new Column("consumed", "Consumed", Right: true),
                new Column("stock", "Stock", Right: true),
                new Column("pool", "Pool", Right: true),
            ],
            rows);
    }

    // What the office says is left of each limit of the host.
    private static ReportTable Manifest(StateRun run, string host, Scenario scenario) => new(
        "manifest",
        "Manifest: what is left for guests under each limit",
        [new Column("limit", "Limit"), .. StateCells.Columns.Take(4)],
        [
            .. run.Values(1, name => Room(name, host)).Select(value => (IReadOnlyList<Cell>)
                [
                    Cell.Text(value.Name.Split('/')[^1]),
                    .. StateCells.Of(value.Values, scenario.Calendar).Take(4),
                ]),
        ]);

    private static bool Room(string name, string host) =>
        name.Split('/') is ["room", var id, not "taking"] && id == host;

    private static ReportTable Guests(StateRun run, string host, string[] partners, Scenario scenario)
    {
        var rows = new List<(double Share, IReadOnlyList<Cell> Cells)>();
        foreach (var (place, partner) in partners.Index())
        {
            var hosts = run.Values(place + 2, name => name.EndsWith("/host", StringComparison.Ordinal));
            foreach (var (name, values) in hosts)
            {
                var instrument = name.Split('/')[1];
                var stages = run.Values(place + 2, other => other == $"instrument/{instrument}/stage")[0].Values;
                var here = values.Index()
                    .Where(value => value.Item.Text == host && !IsHomeless(stages[value.Index]))
                    .Select(value => stages[value.Index])
                    .ToList();
                if (here.Count > 0)
                {
                    var share = (double)here.Count / values.Count;
                    rows.Add((share,
                    [
                        Cell.Text(instrument),
                        Cell.Text(Names.Instrument(scenario, instrument)),
                        Cell.Text(Names.Partner(scenario, partner)),
                        Cell.Share(share),
                        StateCells.Of(here, scenario.Calendar)[^1],
                    ]));
                }
            }
        }

        return new ReportTable(
            "guests",
            "Instruments that are proposed to this host, have a place on it, or went with it",
            [
                new Column("instrument", null),
                new Column("name", "Instrument"),
                new Column("owner", "Owner"),
                new Column("share", "Share", Right: true),
                new Column("stages", "Stage, of these"),
            ],
            [.. rows.OrderByDescending(row => row.Share).Select(row => row.Cells)]);
    }

    // What was promised and has nothing behind it; what is built and has no place.
    private static ReportTable Obligations(
        StateRun run, PartnerDefinition partner, SimTime date, Scenario scenario)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var commitment in partner.Commitments.Where(x =>
            !x.IsQuantified && x.Status is not (CommitmentStatus.Done or CommitmentStatus.Dropped)))
        {
            rows.Add(
            [
                Cell.Text(commitment.Id),
                Cell.Text($"{Plain.Title(Names.Words(commitment.Area))}: {commitment.What ?? commitment.Id}"),
                Cell.Text("nothing stands behind it"),
                Cell.Share(1),
            ]);
        }

        foreach (var instrument in partner.Instruments)
        {
            var stages = run.Values(0, name => name == $"instrument/{instrument.Id}/stage")[0].Values;
            var ready = run.Values(0, name => name == $"instrument/{instrument.Id}/ready")[0].Values;
            var homeless = stages.Index().Count(x => IsHomeless(x.Item) && ready[x.Index].Date < date);
            if (homeless > 0)
            {
                rows.Add(
                [
                    Cell.Text(instrument.Id),
                    Cell.Text(instrument.Name ?? instrument.Id),
                    Cell.Text("ready, without a host"),
                    Cell.Share((double)homeless / run.Replications),
                ]);
            }
        }

        return new ReportTable(
            "obligations",
            $"Obligations without a host on {scenario.Calendar.Format(date)}",
            [
                new Column("id", null),
                new Column("what", "What"),
                new Column("why", "Why"),
                new Column("share", "Share of replications", Right: true),
            ],
            rows);
    }

    // An instrument that was refused still names the host that it asked last.
    private static bool IsHomeless(ViewValue stage) => stage.Text is "free" or "waiting" or "stranded";
}
