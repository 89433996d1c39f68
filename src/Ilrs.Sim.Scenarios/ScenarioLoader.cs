using System.Security.Cryptography;
using System.Text;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Checks;
using Ilrs.Sim.Scenarios.Format;
using Ilrs.Sim.Scenarios.Overlays;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios;

/// <summary>
/// Reads scenarios: file or built-in, overlays, settings, validation, hashes. Never throws on bad input.
/// </summary>
public static class ScenarioLoader
{
    /// <summary>Loads a scenario by name or path.</summary>
    /// <param name="nameOrPath">Built-in name, or path of a YAML or JSON file.</param>
    /// <param name="overlays">Names or paths of overlays, laid over the scenario in order.</param>
    /// <param name="sets">Settings <c>PATH=VALUE</c> or <c>LEVER=VALUE</c>, applied last, in order.</param>
    /// <returns>The document, or every error at once.</returns>
    public static ScenarioLoadResult Load(
        string nameOrPath, IReadOnlyList<string>? overlays = null, IReadOnlyList<string>? sets = null)
    {
        var findings = new Findings();
        var file = SourceFiles.Open(nameOrPath, "", new SourceMark(nameOrPath, 1, 1), findings);
        return Load(file, "", overlays ?? [], sets ?? [], findings);
    }

    /// <summary>Loads a scenario from text; it and its overlays can name built-in scenarios only.</summary>
    /// <param name="name">What stands for the file's name in errors.</param>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="overlays">Names of built-in overlays.</param>
    /// <param name="sets">Settings, as in <see cref="Load(string, IReadOnlyList{string}?,
    /// IReadOnlyList{string}?)"/>.</param>
    public static ScenarioLoadResult LoadText(
        string name, string text, IReadOnlyList<string>? overlays = null, IReadOnlyList<string>? sets = null)
    {
        var findings = new Findings();
        SourceFile? file = null;
        if (Encoding.UTF8.GetByteCount(text) > ScenarioLimits.FileBytes)
        {
            findings.Syntax(
                new SourceMark(name, 1, 1), "a larger text", $"at most {ScenarioLimits.FileBytes} bytes (4 MiB)");
        }
        else
        {
            file = new SourceFile(name, $"text:{name}", null, text);
        }

        return Load(file, null, overlays ?? [], sets ?? [], findings);
    }

    /// <summary>Adds a dated change to a scenario, with every check that a change in a file goes through.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="name">What stands for the file's name in errors.</param>
    /// <param name="text">One record of <c>interventions</c>, YAML or JSON.</param>
    /// <param name="id">Its id, where the text has none.</param>
    /// <param name="date">Its date, <c>YYYY-MM-DD</c>, where the text has none.</param>
    /// <returns>The scenario with the change, or every error at once.</returns>
    public static ScenarioLoadResult AddIntervention(
        ScenarioDocument document, string name, string text, string id, string date)
    {
        const string Key = "interventions";
        var findings = new Findings();
        var mark = new SourceMark(name, 1, 1);
        if (Encoding.UTF8.GetByteCount(text) > ScenarioLimits.FileBytes)
        {
            findings.Syntax(mark, "a larger text", $"at most {ScenarioLimits.FileBytes} bytes (4 MiB)");
        }
        else if (TreeReader.Read(name, text, findings) is not MapNode record)
        {
            findings.Syntax(mark, "something else", "a mapping with the keys of an intervention");
        }
        else
        {
            record = WithDefault(WithDefault(record, "id", id), "date", date);
            if (record["kind"] is ScalarNode { Text: "actual" } && record["date"] is ScalarNode { Text: var day })
            {
                // Said later than the scenario was written: it carries its own day of knowledge.
                record = WithDefault(record, "as_of", day);
            }

            var known = document.Scenario.Interventions.Select(x => x.Id);
            if (record["id"] is ScalarNode { Text: var own } written && known.Contains(own, StringComparer.Ordinal))
            {
                findings.Add(
                    DiagnosticKind.Meaning,
                    written.Mark,
                    $"{Key}.{own}",
                    ScalarNode.Quote(own),
                    "an id that no other intervention has");
            }
            else if (findings.Count == 0 && TreeReader.Read(name, document.DocumentText, findings) is MapNode below)
            {
                var upper = new MapNode([new MapEntry(Key, mark, new ListNode([record], mark))], mark);
                var merged = new Merger(findings).Merge(ScenarioFormat.Shape, below, upper, "");
                return Read(merged, new Settings(findings), document.Files, findings);
            }
        }

        return new ScenarioLoadResult(null, findings.ToList());
    }

    private static MapNode WithDefault(MapNode record, string key, string value) => record.Find(key) is null
        ? record.With(new MapEntry(key, record.Mark, new ScalarNode(value, plain: false, record.Mark)))
        : record;

    private static ScenarioLoadResult Load(
        SourceFile? file,
        string? folder,
        IReadOnlyList<string> overlays,
        IReadOnlyList<string> sets,
        Findings findings)
    {
        var stack = new Stack(findings);
        if (file is not null)
        {
            stack.Lay(file, new SourceMark(file.Name, 1, 1), overlay: false);
        }

        foreach (var name in overlays)
        {
            var mark = new SourceMark(name, 1, 1);
            if (SourceFiles.Open(name, folder, mark, findings) is { } overlay)
            {
                stack.Lay(overlay, mark, overlay: true);
            }
        }

        if (stack.Merged is null || findings.ToList().Any(f => f.Kind == DiagnosticKind.Syntax))
        {
            return new ScenarioLoadResult(null, findings.ToList());
        }

        var settings = new Settings(findings);
        var merged = settings.Apply(stack.Merged, sets);
        return Read(merged, settings, [.. stack.Files.Select(f => f.Name)], findings);
    }

    private static ScenarioLoadResult Read(
        MapNode merged, Settings settings, IReadOnlyList<string> files, Findings findings)
    {
        var thirty = merged["calendar"] is ScalarNode { Text: var name } && name == Calendar.ThirtyDay.Name;
        var context = new ReadContext(thirty ? Calendar.ThirtyDay : Calendar.Gregorian, findings);
        var read = ScenarioFormat.Shape.Read(merged, new Place(context, ""));
        if (read is not null)
        {
            LeverChecks.Run(read.Value.Levers, merged, settings.Levers, context);
        }

        context.Names.CheckReferences(findings);
        context.CheckUncertainties();
        if (read is null || findings.Count > 0)
        {
            return new ScenarioLoadResult(null, findings.ToList());
        }

        var documentText = DocumentWriter.Write(ScenarioFormat.Shape, merged);
        var parts = read.Value;
        var document = new ScenarioDocument
        {
            Scenario = parts.Scenario,
            Description = parts.Description,
            AsOf = parts.AsOf is { } date ? context.Calendar.Format(date) : null,
            Levers = [.. parts.Levers.Select(l => l.Publish())],
            Provenance = [.. context.Provenance.OrderBy(p => p.Path, StringComparer.Ordinal)],
            Files = files,
            ModelText = read.Canon,
            ModelHash = Hash(read.Canon),
            DocumentText = documentText,
            DocumentHash = Hash(documentText),
        };
        return new ScenarioLoadResult(document, []);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
