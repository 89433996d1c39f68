using System.Globalization;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Ledger;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>The parts of a brief on cost and return, on what moves the result, and on what it rests on.</summary>
internal static class BriefReasons
{
    private const int MostLevers = 6;
    private const int MostAssumptions = 12;
    private const int ShortWhy = 90; // characters; a longer reason ends with the sentence

    /// <summary>What it pays, what its instruments cost, and what comes back.</summary>
    public static Section Cost(Brief brief)
    {
        var rows = brief.Run.Measures.Kinds
            .Where(x => x.Id.StartsWith(PartnerMeasures.Paid, StringComparison.Ordinal))
            .Select(x => BriefExpectations.Row(brief, x.Id, $"{x.Words} [{x.Unit}]"))
            .ToList();
        rows.AddRange(brief.Run.Measures.Kinds
            .Where(x => x.Id.StartsWith(PartnerMeasures.Ground, StringComparison.Ordinal))
            .Select(x => BriefExpectations.Row(brief, x.Id, $"{x.Words} [{x.Unit}]")));
        rows.AddRange(brief.Run.Measures.Kinds
            .Where(x => x.Id.StartsWith(PartnerMeasures.Barter, StringComparison.Ordinal))
            .Select(x => BriefExpectations.Row(brief, x.Id, x.Unit.Length == 0 ? x.Words : $"{x.Words} [{x.Unit}]")));
        var before = new List<string>();
        var mass = brief.Run.Mean(brief.Run.ColumnOf("mass", 2035));
        if (!rows.Any(x => x[0].Shown.StartsWith(PartnerMeasures.Paid, StringComparison.Ordinal)))
        {
            before.Add($"Nothing that {brief.Name} pays into the programme is in this projection.");
        }

        if (mass > 0 && BriefPrices.OfInstrument(brief) is { } price)
        {
            before.Add(
                $"Instruments with a place by 2035 weigh {Plain.Number(mass)} kg on average over all futures, those " +
                $"without a place included. At {price.Words} a kilogram they cost " +
                $"{BriefBudget.Span(price.Low * mass, price.High * mass)} {price.Unit}, paid at home.");
            before.AddRange(BriefBudget.Lines(brief, price.Low * mass, price.High * mass, price.Unit));
        }

        before.AddRange(BriefGround.Lines(brief));
        before.AddRange(BriefSale.Lines(brief));
        var hours = brief.Run.Mean(brief.Run.ColumnOf("hours", 2040));
        var data = brief.Run.Mean(brief.Run.ColumnOf("data", 2040));
        before.Add(
            $"In return, on average by 2040: {Plain.Number(hours)} working hours of its instruments, the data of " +
            $"{Plain.Number(data)} hours of others' instruments, and " +
            $"{Plain.Number(brief.Run.Mean(brief.Run.ColumnOf("graduates", 2040)))} people who completed a course.");
        return new Section("Cost and return", before, BriefExpectations.Table("cost", rows), BriefPrices.Notes(brief));
    }

    /// <summary>The choice that moves the result most, as a sentence.</summary>
    public static string BestLever(Brief brief)
    {
        var best = brief.Effects.Where(x => x.IsLever).OrderByDescending(x => Help(brief, x)).FirstOrDefault();
        return best is not null && Help(brief, best) > 0
            ? $"- The choice that helps most: \"{best.What}\" set to {best.Setting.Replace('-', ' ')}. " +
                $"{Result(brief, best)}."
            : "- None of the choices that the projection declares improves this result.";
    }

    /// <summary>Levers and uncertainties by how far they move the partner's result.</summary>
    public static Section Levers(Brief brief)
    {
        var effects = brief.Effects
            .Where(x => Weight(brief, x) > 0)
            .GroupBy(x => x.Id)
            .OrderByDescending(x => x.Max(y => Weight(brief, y)))
            .ThenBy(x => x.Key, StringComparer.Ordinal)
            .Take(MostLevers)
            .SelectMany(x => x);
        var rows = effects.Select(x => (Cell[])
        [
            Cell.Text(x.Id),
            new(x.IsLever ? "choice" : "unknown", x.IsLever),
            new(Plain.Title(x.What), x.What),
            new(x.IsLever ? x.Setting.Replace('-', ' ') : x.Setting, x.Setting),
            new(Move(x.Slots, brief.Base.Slots), x.Slots - brief.Base.Slots),
            new(Move(x.Hours, brief.Base.Hours), x.Hours - brief.Base.Hours),
            new(Move(x.Graduates, brief.Base.Graduates), x.Graduates - brief.Base.Graduates),
        ]).ToList();
        var method =
            $"Each line changes one thing and runs the same {brief.LeverReplications} futures again; the figures are " +
            "differences of means." +
            (brief.LeftOut > 0 ? $" {brief.LeftOut} further changes were left out to bound the time." : "");
        return new Section(
            "What moves the result most",
            rows.Count == 0 ? ["Nothing that the projection declares as a choice or as unknown moves it."] : [],
            new ReportTable(
                "levers",
                "What moves the result most",
                [
                    new Column("id", null),
                    new Column("is_lever", "Kind"),
                    new Column("what", "What"),
                    new Column("setting", "Set to"),
                    new Column("slots", "Places by 2035", Right: true),
                    new Column("hours", "Hours by 2040", Right: true),
                    new Column("graduates", "People by 2035", Right: true),
                ],
                rows),
            rows.Count == 0 ? [] : [method]);
    }

    /// <summary>The assumptions that the page rests on.</summary>
    public static Section Assumptions(Brief brief)
    {
        var hosts = brief.Run.Log.Hosts;
        var all = brief.Ledger.Where(x => x.IsAssumption && Concerns(x.Path, brief, hosts)).ToList();
        var rows = all
            .Where(x => x.Why?.StartsWith("As ", StringComparison.Ordinal) != true) // says what another line says
            .OrderByDescending(x => x.Path.StartsWith($"partners.{brief.Partner.Id}", StringComparison.Ordinal))
            .ThenBy(x => x.Path, StringComparer.Ordinal)
            .Take(MostAssumptions)
            .Select(x => (Cell[])
            [
                Cell.Text(x.Path),
                new(RecordName(x, brief), x.Name),
                Cell.Text(x.Confidence),
                new(First(x.Why), x.Why),
            ])
            .ToList();
        var rest = all.Count - rows.Count;
        return new Section(
            "What this rests on",
            all.Count == 0
                ? ["No assumption of the scenario concerns this partner directly."]
                :
                [
                    $"Assumptions that concern {brief.Name} directly" +
                        (rest > 0 ? $"; {rest} more are listed by `ilrs-sim assumptions`." : "."),
                ],
            new ReportTable(
                "assumptions",
                "What this rests on",
                [
                    new Column("path", null),
                    new Column("name", "Record"),
                    new Column("confidence", "Confidence"),
                    new Column("why", "Why"),
                ],
                rows),
            [
                "†: the same futures were run with every assumed distribution at its median; where more than half of " +
                    "a figure's variance vanished, it carries the sign. Chances that something happens were left as " +
                    "they are.",
            ]);
    }

    // The page has the first sentence; the ledger has them all.
    private static string First(string? why)
    {
        var end = why?.IndexOfAny(['.', ';'], Math.Min(why.Length, ShortWhy)) ?? -1;
        return end > 0 && end < why!.Length - 1 ? $"{why[..end]} …" : why ?? "";
    }

    private static bool Concerns(string path, Brief brief, IReadOnlyList<string> hosts)
    {
        var steps = path.Split('.', '[');
        return steps.Length > 1 && steps[0] switch
        {
            "partners" => steps[1] == brief.Partner.Id,
            "training" => brief.Run.Log.Programmes.Contains(steps[1]),
            "barter" => steps.Length == 2 || (steps[^1] == "instrument" && brief.Partner.Instruments.Count > 0),
            "missions" or "modules" =>
                brief.Partner.Instruments.Count > 0 && hosts.Contains(steps[1]) && steps.Contains("slots"),
            _ => false,
        };
    }

    private static string RecordName(LedgerEntry entry, Brief brief)
    {
        var steps = entry.Path.Split('.');
        return (steps[0], steps.ElementAtOrDefault(2)) switch
        {
            ("barter", _) => steps.Length == 1 ? "Prices" : $"Price of {steps[^1].Replace('-', ' ')}",
            (_, "slots") => $"Room for guests on {Names.Host(brief.Document.Scenario, steps[1])}",
            (_, "nominations") => $"People named for {ProgrammeName(brief, steps[3])}",
            (_, "pledges") => $"Pledge {steps[3]}",
            (_, "commitments") => $"Commitment {steps[3]}",
            _ => entry.Name ?? entry.Path,
        };
    }

    private static string ProgrammeName(Brief brief, string id) =>
        brief.Document.Scenario.Training.FirstOrDefault(x => x.Id == id)?.Name ?? id;

    private static double Weight(Brief brief, LeverEffect effect) => Math.Max(
        Relative(effect.Slots, brief.Base.Slots, 0.01),
        Math.Max(
            Relative(effect.Graduates, brief.Base.Graduates, 0.1),
            Relative(effect.Hours, brief.Base.Hours, 10)));

    // As the weight, of what gets better less what gets worse.
    private static double Help(Brief brief, LeverEffect effect)
    {
        double Signed(double value, double from, double least) =>
            Math.Sign(value - from) * Relative(value, from, least);
        return Signed(effect.Slots, brief.Base.Slots, 0.01) + Signed(effect.Graduates, brief.Base.Graduates, 0.1)
            + Signed(effect.Hours, brief.Base.Hours, 10);
    }

    // Changes below what can matter count as none.
    private static double Relative(double value, double from, double least) =>
        Math.Abs(value - from) < least ? 0 : Math.Abs(value - from) / Math.Max(from, least);

    private static string Move(double value, double from)
    {
        var difference = value - from;
        var text = Plain.Number(Math.Round(difference, 2));
        var sign = difference > 0 ? "+" : "";
        return Math.Abs(difference) < 0.005 ? "0" : sign + Small(difference, text);
    }

    private static string Small(double value, string text) =>
        Math.Abs(value) < 1 ? value.ToString("0.00", CultureInfo.InvariantCulture) : text;

    private static string Result(Brief brief, LeverEffect effect) =>
        $"On average that means {Move(effect.Slots, brief.Base.Slots)} places by 2035, " +
        $"{Move(effect.Hours, brief.Base.Hours)} working hours by 2040 and " +
        $"{Move(effect.Graduates, brief.Base.Graduates)} people by 2035";
}
