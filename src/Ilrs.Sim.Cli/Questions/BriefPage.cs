using System.Globalization;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Puts a brief on a page.</summary>
internal static class BriefPage
{
    public static void Write(Brief brief, ulong seed, CliConsole console, ReportFormat format)
    {
        IReadOnlyList<Section> sections =
        [
            InShort(brief),
            BriefExpectations.Commitments(brief),
            BriefExpectations.Numbers(brief),
            BriefDates.Programme(brief),
            .. BriefDates.Flights(brief) is { } flights ? [flights] : (Section[])[],
            BriefCalls.Of(brief),
            BriefDates.Intakes(brief),
            BriefReasons.Cost(brief),
            BriefReasons.Levers(brief),
            BriefReasons.Assumptions(brief),
        ];
        var title = $"{brief.Name} and the lunar research station";
        if (format == ReportFormat.Markdown)
        {
            console.Out.Write(MarkdownPage.Text(title, Lead(brief, seed), sections));
            return;
        }

        if (format == ReportFormat.Table)
        {
            TextPage.Write(title, Lead(brief, seed), sections, console);
            return;
        }

        var tables = sections.Select(x => x.Table).OfType<ReportTable>().Where(x => x.Rows.Count > 0);
        new Report(Facts(brief, seed), [.. tables]).Write(console, format);
    }

    private static IReadOnlyList<(string Id, Cell Value)> Facts(Brief brief, ulong seed) =>
    [
        ("scenario", Cell.Text(brief.Document.Scenario.Id)),
        ("partner", Cell.Text(brief.Partner.Id)),
        ("name", Cell.Text(brief.Partner.Name)),
        ("as_of", Cell.Text(brief.Document.AsOf)),
        ("replications", Cell.Count(brief.Run.Replications)),
        ("seed", new Cell(seed.ToString(CultureInfo.InvariantCulture), seed)),
        ("engine", Cell.Text(EngineInfo.Version)),
        ("model_hash", Cell.Text(brief.Document.ModelHash)),
    ];

    private static List<string> Lead(Brief brief, ulong seed)
    {
        var with = brief.Selection.Overlays.Count == 0
            ? ""
            : $" with {Plain.List([.. brief.Selection.Overlays.Select(Path.GetFileNameWithoutExtension)!])}";
        var set = brief.Selection.Sets.Count == 0 ? "" : $", {string.Join(", ", brief.Selection.Sets)}";
        var name = Path.GetFileNameWithoutExtension(brief.Selection.Scenario);
        var asOf = brief.Document.AsOf is { } date ? $", as known on {Plain.Day(date)}" : "";
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"From {brief.Run.Replications:N0} simulated futures of {name}{with}{set}{asOf} " +
                $"(seed {seed}). Figures are rounded. \"Low\" and \"high\" leave one future in ten below and above; " +
                $"\"middle\" has half of them on each side."),
        ];
    }

    // What it is to the programme when the projection begins; null for one whose status nobody says.
    private static string? Standing(Brief brief)
    {
        var scenario = brief.Document.Scenario;
        if (KnownStatus.Of(scenario, brief.Partner) is not { } now)
        {
            return null;
        }

        var month = now.From is { } from ? Plain.Month(from, scenario.Calendar) : null;
        var (since, on) = month is null ? ("", "") : ($" since {month}", $" in {month}");
        var what = now.Is switch
        {
            MemberStatus.Founder => $"has been a founder{since}",
            MemberStatus.State => $"signed for its state{on}",
            MemberStatus.Intergovernmental => $"signed as an organisation of states{on}",
            MemberStatus.Institution => $"signed as an institution{on}",
            MemberStatus.PayloadOnly => "has not signed; it takes part with instruments",
            MemberStatus.Applicant => $"applied{on} and has not signed",
            MemberStatus.Claimed => "is called a member by one side only",
            MemberStatus.Interest => "has shown interest and not signed",
            _ => $"left{on}",
        };
        return $"- {brief.Name} {what}.";
    }

    private static Section InShort(Brief brief)
    {
        var lines = new List<string>();
        var run = brief.Run;
        if (Standing(brief) is { } standing)
        {
            lines.Add(standing);
        }

        if (brief.Partner.Instruments.Count > 0)
        {
            var place = run.Share(run.ColumnOf("slots", 2035), x => x > 0);
            var works = run.Share(run.ColumnOf("hours", 2035), x => x > 0);
            var later = run.Share(run.ColumnOf("hours", 2040), x => x > 0);
            lines.Add(
                $"- The chance that {brief.Name} has a place for at least one instrument by the end of 2035: " +
                $"{Plain.Chance(place)}{brief.ChanceDagger("slots", 2035)}. That one works by then: " +
                $"{Plain.Chance(works)}" +
                $"{brief.ChanceDagger("hours", 2035)}; by the end of 2040: {Plain.Chance(later)}" +
                $"{brief.ChanceDagger("hours", 2040)}.");
        }
        else
        {
            lines.Add(
                $"- No instrument of {brief.Name} is in this projection, so it proposes none and gets no place.");
        }

        var people = run.ColumnOf("graduates", 2035);
        lines.Add(run.Quantile(people, 90) > 0
            ? $"- About {Plain.Number(run.Quantile(people, 50))} of its people complete a course by the end of 2035 " +
                $"(low {Plain.Number(run.Quantile(people, 10))}, high {Plain.Number(run.Quantile(people, 90))})" +
                $"{brief.Dagger("graduates", 2035)}."
            : $"- {brief.Name} names nobody for training in this projection.");
        lines.Add(BriefReasons.BestLever(brief));
        if (BriefDates.Headline(brief) is { } date)
        {
            lines.Add(date);
        }

        return new Section(
            "In short",
            lines,
            null,
            ["† More than half of how uncertain the figure is comes from assumptions, not from sources."]);
    }
}
