using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The parts of a brief on what was promised and what can be expected.</summary>
internal static class BriefExpectations
{
    /// <summary>What the partner has named, and what stands behind it.</summary>
    public static Section Commitments(Brief brief)
    {
        var rows = brief.Partner.Commitments
            .OrderBy(x => x.Area)
            .ThenBy(x => x.Id, StringComparer.Ordinal)
            .Select(x => (Cell[])
            [
                Cell.Text(x.Id),
                new(Sentence(Names.Words(x.Area)), Names.Word(x.Area)),
                Cell.Text(x.What ?? x.Id),
                new(Said(x, brief), x.Form is { } form ? Names.Word(form) : null),
                new(Status(x.Status), Names.Word(x.Status)),
                Cell.Text(Behind(x, brief)),
            ])
            .ToList();
        var empty = brief.Partner.Commitments.Count(x => !x.IsQuantified && x.Status is not CommitmentStatus.Done);
        return new Section(
            "What was promised, by area",
            rows.Count == 0 ? [$"Nothing that {brief.Name} has promised is on record here."] : [],
            new ReportTable(
                "commitments",
                "Commitments",
                [
                    new Column("id", null),
                    new Column("area", "Area"),
                    new Column("what", "What"),
                    new Column("form", "Said in"),
                    new Column("status", "How far it is"),
                    new Column("behind", "What stands behind it in this projection"),
                ],
                rows),
            empty > 0
                ?
                [
                    $"{empty} of {rows.Count} {(empty == 1 ? "has" : "have")} no instrument, people, hours or money " +
                        $"behind {(empty == 1 ? "it and counts" : "them and count")} as nothing.",
                ]
                : []);
    }

    /// <summary>Places, mass, hours, people and data to the end of three years.</summary>
    public static Section Numbers(Brief brief)
    {
        var rows = new List<Cell[]>();
        if (!IsBeside("slots", brief))
        {
            rows.Add(ChanceRow(brief, "slots", "any-slot", "Chance of at least one place, in 100"));
            rows.Add(ChanceRow(brief, "hours", "any-hours", "Chance that an instrument has worked, in 100"));
        }

        var kinds = brief.Run.Measures.Kinds.Where(x => PartnerMeasures.IsGain(x.Id) && !IsBeside(x.Id, brief));
        foreach (var (id, words, unit) in kinds)
        {
            var row = Row(brief, id, unit.Length == 0 ? words : $"{words} [{unit}]");
            rows.Add(id == PartnerMeasures.Loans ? LastOnly(row) : row);
            if (id == "slots" && brief.Partner.Instruments.Count > 0)
            {
                rows.Add(LostRow(brief));
            }
        }

        const string Vote = PartnerMeasures.Vote;
        var mayVote = brief.Run.Measures.IndexOf(Vote) >= 0;
        if (mayVote)
        {
            rows.Add(ChanceRow(brief, Vote, Vote, "Chance of a vote in a committee, in 100"));
        }

        var given = brief.Run.Measures.GivenSlots;
        var after = new List<string>();
        if (given > 0)
        {
            after.Add($"{given} of the places {(given == 1 ? "was" : "were")} given before the projection begins.");
        }

        if (brief.Partner.Instruments.Count > 0)
        {
            after.Add("A place comes to nothing when its flight is lost or given up without another host, or its "
                + "instrument is late, not ready or withdrawn; an instrument that stays behind asks again.");
        }

        after.Add(PartnerMeasures.HasMemberRights(brief.Document.Scenario, brief.Partner)
            ? "Data: an owner keeps its own for a year, then they are open to members (assumption)."
            : "Data: it has not signed, so others' data are not open to it (assumption).");
        if (brief.Document.Scenario.Policies.Governance == Governance.LeadDecides && brief.Partner.Status.Count > 0)
        {
            after.Add("Votes: the lead decides; once a committee is founded, states and organisations of states vote" +
                $"{(mayVote ? "" : $", and {brief.Name} does not")}.");
        }

        return new Section("What it can expect, to the end of the year", [], Table("expectations", rows), after);
    }

    // What only those with an instrument get is no line of a partner without one that never gets any of it.
    private static bool IsBeside(string kind, Brief brief) =>
        kind is "slots" or "mass" or "shared" or "hours" && brief.Partner.Instruments.Count == 0
        && brief.Run.Share(brief.Run.ColumnOf(kind, PartnerRun.Years[^1]), x => x > 0).Count == 0;

    private static Cell[] ChanceRow(Brief brief, string kind, string id, string words)
    {
        var cells = new List<Cell> { Cell.Text(id), Cell.Text(words) };
        foreach (var year in PartnerRun.Years)
        {
            var chance = brief.Run.Share(brief.Run.ColumnOf(kind, year), x => x > 0);
            cells.Add(new(Plain.InHundred(chance.Share) + brief.ChanceDagger(kind, year), null));
            cells.AddRange([new("", null), new("", null), new("", null), new("", chance.Share), new("", null)]);
        }

        return [.. cells];
    }

    // Read from the log, which the runs with assumptions at their medians do not keep: it carries no sign.
    private static Cell[] LostRow(Brief brief)
    {
        var cells = new List<Cell> { Cell.Text("lost"), Cell.Text("Places that came to nothing") };
        foreach (var year in Enumerable.Range(0, PartnerRun.Years.Length))
        {
            var column = brief.Run.LogColumn(brief.Run.Log.LostColumn(year));
            double[] values = [.. ((int[])[10, 50, 90]).Select(x => brief.Run.Quantile(column, x))];
            cells.Add(new(Span(values, ""), null));
            cells.AddRange(values.Select(x => new Cell("", x)));
            cells.AddRange([new("", brief.Run.Mean(column)), new("", null)]);
        }

        return [.. cells];
    }

    // A total over all years stands once, in the last column.
    private static Cell[] LastOnly(Cell[] row)
    {
        var kept = (row.Length - 2) / PartnerRun.Years.Length;
        return [.. row.Select((cell, i) => i < 2 || i >= row.Length - kept ? cell : new Cell("", null))];
    }

    private static string Span(double[] values, string sign) =>
        Plain.Number(values[1]) + (double.IsFinite(values[1]) ? sign : "") +
        (values[0] == values[2] ? "" : $" ({Plain.Number(values[0])} to {Plain.Number(values[2])})");

    /// <summary>A row of low, middle and high for each year.</summary>
    public static Cell[] Row(Brief brief, string kind, string words)
    {
        var cells = new List<Cell> { Cell.Text(kind), Cell.Text(words) };
        foreach (var year in PartnerRun.Years)
        {
            var column = brief.Run.ColumnOf(kind, year);
            double[] values = [.. ((int[])[10, 50, 90]).Select(x => brief.Run.Quantile(column, x))];
            var mean = brief.Run.Share(column, double.IsFinite).Share > 0 ? brief.Run.Mean(column) : double.NaN;
            cells.Add(new(Span(values, brief.Dagger(kind, year)), null));
            cells.AddRange(values.Select(x => new Cell("", double.IsFinite(x) ? x : null)));
            cells.Add(new("", double.IsFinite(mean) ? mean : null));
            cells.Add(new("", brief.AssumedShareOf(kind, year) is var share && double.IsFinite(share) ? share : null));
        }

        return [.. cells];
    }

    /// <summary>A table of such rows.</summary>
    public static ReportTable Table(string id, IReadOnlyList<IReadOnlyList<Cell>> rows) => new(
        id,
        "Middle (low to high)",
        [
            new Column("id", null),
            new Column("what", "Middle (low to high)"),
            .. PartnerRun.Years.SelectMany(year => (Column[])
            [
                new Column("", $"by {year}", Right: true),
                new Column($"p10_{year}", null),
                new Column($"p50_{year}", null),
                new Column($"p90_{year}", null),
                new Column($"mean_{year}", null),
                new Column($"assumed_{year}", null),
            ]),
        ],
        rows);

    private static string Said(CommitmentDefinition commitment, Brief brief)
    {
        var form = commitment.Form is { } known ? Sentence(Names.Words(known)) : "";
        return commitment.From is { } from
            ? $"{form} {brief.Document.Scenario.Calendar.Format(from)[..4]}".Trim()
            : form;
    }

    private static string Status(CommitmentStatus status) => status switch
    {
        CommitmentStatus.AreaOnly => "only the area is named",
        CommitmentStatus.Capability => "could be done, not promised",
        CommitmentStatus.Active => "under way",
        CommitmentStatus.Dropped => "given up",
        _ => Names.Words(status),
    };

    private static string Behind(CommitmentDefinition commitment, Brief brief)
    {
        var run = brief.Run;
        if (commitment.Instrument is { } instrument)
        {
            var at = brief.Partner.Instruments.ToList().FindIndex(x => x.Id == instrument);
            var name = brief.Partner.Instruments[at].Name ?? instrument;
            var share = run.Share(run.LogColumn(run.Log.DeliveredColumn(at)), x => x > 0);
            return $"{name}: delivered in {Plain.InHundred(share.Share)} of 100 futures";
        }

        return commitment switch
        {
            { Programme: { } programme } => $"people named for {Plain.List(Courses(commitment, programme, brief))}",
            { Pledge: { } pledge } => Pledged(brief, pledge),
            { Status: CommitmentStatus.Done } => "done before",
            _ => "nothing yet",
        };
    }

    // One course stands behind the commitment in the data; people that are named for others are of the same promise.
    private static IReadOnlyList<string> Courses(CommitmentDefinition commitment, string programme, Brief brief)
    {
        var taken = brief.Partner.Commitments.Where(x => x != commitment).Select(x => x.Programme);
        var others = brief.Partner.Nominations.Select(x => x.Programme).Where(x => !taken.Contains(x));
        return [.. others.Prepend(programme).Distinct().Select(x => ProgrammeName(brief, x))];
    }

    private static string Pledged(Brief brief, string id)
    {
        var scenario = brief.Document.Scenario;
        if (brief.Partner.Pledges.FirstOrDefault(x => x.Id == id) is not { } pledge)
        {
            return $"pledge {id}";
        }

        var resource = scenario.Resources.First(x => x.Id == pledge.Resource);
        var name = (resource.Name ?? resource.Id).ToLowerInvariant();
        var monthly = pledge.Monthly.Factor * (pledge.Monthly.Distribution?.Median ?? pledge.Monthly.Constant);
        var amount = monthly > 0 ? $"{Plain.Number(monthly)} {resource.Unit} a month" : "pledged";
        var from = pledge.From is { } begins ? $" from {Plain.Month(begins, scenario.Calendar)}" : "";
        return $"{name}: {amount}{from}";
    }

    private static string ProgrammeName(Brief brief, string id) =>
        brief.Document.Scenario.Training.FirstOrDefault(x => x.Id == id)?.Name ?? id;

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
