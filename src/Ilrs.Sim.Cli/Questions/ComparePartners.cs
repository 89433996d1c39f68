using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>What partners get in two scenarios.</summary>
internal static class ComparePartners
{
    /// <summary>A row for each partner and gain, those whose result differs most often first.</summary>
    /// <param name="comparison">The two scenarios.</param>
    /// <param name="all">True when rows that are the same in every replication are listed too.</param>
    public static ReportTable Table(Comparison comparison, bool all)
    {
        var partners = comparison.OfA.Scenario.Partners.Concat(comparison.OfB.Scenario.Partners)
            .DistinctBy(x => x.Id)
            .ToArray();
        var groups = new List<(double Differs, List<Cell[]> Rows)>();
        var same = 0;
        foreach (var partner in partners)
        {
            var mine = ComparedSamples.Gains.Index()
                .Select(gain => Row(
                    comparison,
                    partner.Id,
                    partner.Name ?? partner.Id,
                    gain.Index,
                    (samples, _) => samples.Gain(partner.Id, gain.Index),
                    all))
                .OfType<Cell[]>()
                .ToList();
            same += mine.Count == 0 ? 1 : 0;
            groups.Add((mine.Select(Differs).DefaultIfEmpty().Max(), mine));
        }

        var rows = new List<Cell[]>();
        var hidden = new HashSet<int>();
        var byChance = 0;
        foreach (var (_, mine) in groups.OrderByDescending(group => group.Differs))
        {
            if (!all && mine.Count > 0 && mine.TrueForAll(HoldsNone))
            {
                hidden.UnionWith(Enumerable.Range(rows.Count, mine.Count));
                byChance++;
            }

            rows.AddRange(mine.Select(Once));
        }

        var everyone = new List<Cell[]>();
        foreach (var (index, _) in ComparedSamples.Gains.Index())
        {
            if (Row(comparison, null, "All", index, (samples, _) => samples.Gain(index), all: true) is { } row)
            {
                everyone.Add(row);
            }
        }

        rows.AddRange(everyone.Select(Once));
        var left = same > 0 && !all ? $"; {same} of {partners.Length} get the same in every pair" : "";
        return new ReportTable(
            "partners",
            $"Partners, {comparison.Years.First} to {comparison.Years.Last}: means{left}",
            [
                new Column("partner", null),
                new Column("gain", null),
                new Column("name", "Partner"),
                new Column("what", "What"),
                new Column("a", "A", Right: true),
                new Column("b", "B", Right: true),
                .. CompareReport.Columns("difference", "Difference"),
                new Column("more_share", "More in", Right: true),
                new Column("less_share", "Less in", Right: true),
            ],
            rows)
        {
            Hidden = hidden,
            Note = byChance == 0
                ? null
                : $"Left out: {byChance} {(byChance == 1 ? "partner" : "partners")} with differences whose intervals "
                    + "all hold 0. --all shows them.",
        };
    }

    // Whether the interval of the difference holds 0.
    private static bool HoldsNone(Cell[] row) =>
        row[7].Value is not double low || row[8].Value is not double high || (low <= 0 && high >= 0);

    // In how many of all pairs the number differs.
    private static double Differs(Cell[] row) =>
        row[^2].Value is double more && row[^1].Value is double less ? more + less : 0;

    // People see a partner's name once; programs find it on every line.
    private static Cell[] Once(Cell[] row, int place) =>
        place == 0 ? row : [.. row[..2], row[2] with { Shown = "" }, .. row[3..]];

    private static Cell[]? Row(
        Comparison comparison,
        string? partner,
        string name,
        int gain,
        Func<ComparedSamples, bool, double[]> read,
        bool all)
    {
        var (a, b) = (read(comparison.OfA, false), read(comparison.OfB, true));
        var nothing = !a.AsSpan().ContainsAnyExcept(0.0) && !b.AsSpan().ContainsAnyExcept(0.0);
        if (nothing || (!all && a.AsSpan().SequenceEqual(b)))
        {
            return null;
        }

        var (difference, assumed) = comparison.Difference(read);
        var (id, words, _) = ComparedSamples.Gains[gain];
        var decimals = id == "hours" ? 0 : 2;
        return
        [
            Cell.Text(partner),
            Cell.Text(id),
            Cell.Text(name),
            Cell.Text(words),
            Cell.Number(a.Average(), decimals),
            Cell.Number(b.Average(), decimals),
            .. CompareReport.Cells(difference, assumed, 1, decimals),
            Cell.Share(difference.IsNone ? double.NaN : difference.More.Share),
            Cell.Share(difference.IsNone ? double.NaN : difference.Less.Share),
        ];
    }
}
