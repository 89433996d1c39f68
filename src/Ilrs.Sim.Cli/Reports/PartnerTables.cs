using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>What partners give and get: each by itself, by country, and by status.</summary>
internal static class PartnerTables
{
    private const string Given = "given";
    private const string Received = "received";

    private static readonly (string Id, string Metric, EntityKind Kind, string Header, int Decimals)[] Gains =
    [
        ("proposals", "proposals", EntityKind.Partner, "Proposals", 1),
        ("awards", "awards", EntityKind.Partner, "Awards", 1),
        ("awarded_mass", "awarded-mass", EntityKind.Partner, "Awarded mass", 1),
        ("joint_awards", "joint-awards", EntityKind.Partner, "Shared awards", 1),
        ("hours", "instrument-hours", EntityKind.Station, "Hours at work", 0),
        ("graduates", "graduates", EntityKind.Partner, "Graduates", 1),
        (Given, "barter-given", EntityKind.Office, "Given", 1),
        (Received, "barter-received", EntityKind.Office, "Received", 1),
    ];

    /// <summary>Partner × resource; partners without a contribution are left out.</summary>
    public static ReportTable Contributions(EnsembleResult result, Assumed? assumed)
    {
        var series = Metrics.Of(result, "contributed", EntityKind.Partner).ToArray();
        return Table(
            result,
            assumed,
            ("contributions", "Contributions by partner and resource: mean over the whole time", "partner", "Partner"),
            PartnerGroup.Single(result.Scenario),
            [
                .. result.Layout.Resources
                    .Select(resource => new Part(
                        resource.Id,
                        $"{resource.Name ?? resource.Id} [{resource.Unit}]",
                        1,
                        [.. series.Where(x => x.Label == resource.Id)]))
                    .Where(part => part.Series.Length > 0),
            ]);
    }

    /// <summary>What each partner asks for, gets and gives; partners with nothing are left out.</summary>
    public static ReportTable Slots(EnsembleResult result, Assumed? assumed) => GainsOf(
        result,
        assumed,
        (
            "slots",
            "Instrument slots and other gains by partner: mean over the whole time",
            "partner",
            "Partner"),
        PartnerGroup.Single(result.Scenario));

    /// <summary>The same by country.</summary>
    public static ReportTable Countries(EnsembleResult result, Assumed? assumed) => GainsOf(
        result,
        assumed,
        ("countries", "Slots and other gains by country: mean over the whole time", "country", "Country"),
        PartnerGroup.Countries(result.Scenario));

    /// <summary>The same by the partner's status when the scenario begins.</summary>
    public static ReportTable Statuses(EnsembleResult result, Assumed? assumed) => GainsOf(
        result,
        assumed,
        ("statuses", "Slots and other gains by status at the start: mean over the whole time", "status", "Status"),
        PartnerGroup.Statuses(result.Scenario));

    private static ReportTable GainsOf(
        EnsembleResult result,
        Assumed? assumed,
        (string Id, string Title, string Head, string Header) about,
        IReadOnlyList<PartnerGroup> groups) => Table(
        result,
        assumed,
        about,
        groups,
        [
            .. Gains
                .Select(gain => new Part(
                    gain.Id, gain.Header, gain.Decimals, [.. Metrics.Of(result, gain.Metric, gain.Kind)]))
                .Where(part => part.Series.Length > 0)
                .Select(part => part with { Header = WithUnit(part.Header, part.Series[0].Unit) }),
        ]);

    private static ReportTable Table(
        EnsembleResult result,
        Assumed? assumed,
        (string Id, string Title, string Head, string Header) about,
        IReadOnlyList<PartnerGroup> groups,
        IReadOnlyList<Part> parts)
    {
        var (given, received) = (Place(Given), Place(Received));
        var hasRatio = given >= 0 && received >= 0;
        var rows = groups
            .Select(group => (group, Amounts: parts.Select(part => part.Of(group)).ToArray()))
            .Where(row => row.Amounts.Index().Any(x =>
                !parts[x.Index].IsBarter && x.Item.Exists && x.Item.Mean(result) != 0))
            .Select(row => Row(row.group.Id, row.group.Name, row.Amounts))
            .ToList();
        if (rows.Count > 1)
        {
            var all = new PartnerGroup("", "All", result.Scenario.Partners.Select(x => x.Id).ToHashSet());
            rows.Add(Row(null, all.Name, [.. parts.Select(part => part.Of(all))]));
        }

        return FigureTable.Of(
            about.Id,
            about.Title + (hasRatio ? "; Return: received over given" : ""),
            [new Column(about.Head, null), new Column("name", about.Header)],
            [
                .. parts.Select(part => new Column(part.Id.Replace('-', '_'), part.Header, Right: true)),
                .. hasRatio ? [new Column("return_ratio", "Return", Right: true)] : (Column[])[],
            ],
            rows);

        int Place(string id) => parts.ToList().FindIndex(x => x.Id == id);

        (IReadOnlyList<Cell>, IReadOnlyList<Figure>) Row(string? id, string name, Amount[] amounts) => (
            [Cell.Text(id), Cell.Text(name)],
            [
                .. amounts.Select((x, i) => x.Exists
                    ? Figure.Of(x, result, assumed, parts[i].Decimals)
                    : Figure.Of(Cell.Number(0, parts[i].Decimals))),
                .. hasRatio
                    ? [Figure.Ratio(amounts[received], amounts[given], result, assumed, x => Cell.Number(x, 2))]
                    : (Figure[])[],
            ]);
    }

    private static string WithUnit(string header, string unit) =>
        unit is "1" or "persons" ? header : $"{header} [{unit}]";

    /// <summary>A column: a metric, or a metric's label.</summary>
    private sealed record Part(string Id, string Header, int Decimals, MetricSeries[] Series)
    {
        /// <summary>True for what nearly everybody has, such as others' data: it makes no row by itself.</summary>
        public bool IsBarter => Id is Given or Received;

        public Amount Of(PartnerGroup group) => new([.. Series.Where(group.Has)]);
    }
}
