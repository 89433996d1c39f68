using YamlDotNet.RepresentationModel;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Every number of the built-in programme has a source, or says that it is an assumption.</summary>
public sealed class ProgrammeProvenanceTests
{
    private static readonly string[] RecordLists =
    [
        "resources", "uncertainties", "levers", "partners", "pledges", "commitments", "instruments", "nominations",
        "training", "vehicles", "missions", "slips",
        "slip_classes", "moves", "reviews", "modules", "milestones", "phases", "interventions",
        "branches", "alternatives",
    ];

    private static readonly string[] Bases = ["assumption", "general-knowledge", "derived"];
    private static readonly string[] Confidences = ["high", "medium", "low"];
    private static readonly string[] Sheets =
        ["missions", "modules", "parameters", "partners", "phases", "training", "history/reference_class"];

    private static readonly string[] Scenarios =
        ["programme-2026", "roadmap-2021", "statement-2023", "roadmap-2024", "calls-replay"];

    private static readonly string[] FileNames =
        [.. BuiltInDocument.Names
            .Select(x => x["BuiltIn/".Length..])
            .Where(x => Scenarios.Contains(x[..^".yaml".Length])
                || x.StartsWith("overlays/", StringComparison.Ordinal))];

    public static TheoryData<string> Files => [.. FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public void Record_OfABuiltInFile_HasProvenance(string file)
    {
        var faults = Records(file)
            .Where(x => BuiltInDocument.Scalar(x.Record, "remove") is null)
            .Select(x => (x.Path, Fault: Fault(x.Record)))
            .Where(x => x.Fault is not null)
            .Select(x => $"{x.Path}: {x.Fault}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Records_OfTheProgramme_AreFound() => Assert.True(Records("programme-2026.yaml").Count() > 300);

    [Fact]
    public void Sources_OfAllFiles_AreTheOnesOfTheCopy()
    {
        var named = FileNames.SelectMany(x => BuiltInDocument.Walk(BuiltInDocument.Tree(x)))
            .Where(x => LastStep(x.Path) == "sources")
            .SelectMany(x => ((YamlSequenceNode)x.Node).Children.Select(BuiltInDocument.Flow))
            .ToHashSet(StringComparer.Ordinal);
        var copy = Copy().Select(x => BuiltInDocument.Scalar(x, "id")!).ToList();

        Assert.Equal(copy.Count, copy.Distinct().Count());
        Assert.Empty(named.Except(copy));
        Assert.Empty(copy.Except(named));
    }

    [Fact]
    public void Source_OfTheCopy_HasTitleAddressDateAndQuality() =>
        Assert.DoesNotContain(Copy(), x => new[] { "title", "url", "date", "quality" }
            .Any(key => string.IsNullOrWhiteSpace(BuiltInDocument.Scalar(x, key))));

    [Fact]
    public void MappingRow_OfAFactSheet_MatchesTheScenario()
    {
        // A place without a scenario before it stands in the programme.
        var nodes = Scenarios
            .SelectMany(file => BuiltInDocument.Walk(BuiltInDocument.Tree(file + ".yaml")).Select(x => (
                Path: file == "programme-2026" ? x.Path : $"{file}:{x.Path}", x.Node)))
            .ToDictionary(x => x.Path, x => BuiltInDocument.Flow(x.Node), StringComparer.Ordinal);
        var rows = CsvLines.Read(BuiltInDocument.Text("mapping.csv"));

        Assert.Equal(["sheet", "record", "field", "text", "value", "where"], rows[0]);
        Assert.True(rows.Count > 40);
        Assert.All(rows.Skip(1), row =>
        {
            Assert.Contains(row[0], Sheets);
            Assert.DoesNotContain(row, string.IsNullOrWhiteSpace);
            Assert.Equal(row[4], nodes.GetValueOrDefault(row[5], $"nothing at {row[5]}"));
        });
    }

    private static IEnumerable<YamlMappingNode> Copy() =>
        ((YamlSequenceNode)BuiltInDocument.Tree("sources.yaml").Children[new YamlScalarNode("sources")]).Children
            .Cast<YamlMappingNode>();

    private static IEnumerable<(string Path, YamlMappingNode Record)> Records(string file)
    {
        foreach (var (path, node) in BuiltInDocument.Walk(BuiltInDocument.Tree(file)))
        {
            var key = LastStep(path);
            if (node is YamlSequenceNode list && RecordLists.Contains(key))
            {
                foreach (var record in list.Children.OfType<YamlMappingNode>())
                {
                    yield return ($"{path}.{BuiltInDocument.Scalar(record, "id")}", record);
                }
            }
            else if (node is YamlMappingNode map && key is ("slots" or "station"))
            {
                yield return (path, map);
            }
        }
    }

    private static string LastStep(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string? Fault(YamlMappingNode record)
    {
        if (BuiltInDocument.Scalar(record, "basis") is not { } basis)
        {
            return BuiltInDocument.Scalar(record, "sources") is null or "[]" ? "neither sources nor basis" : null;
        }

        return !Bases.Contains(basis) ? $"basis {basis}"
            : !Confidences.Contains(BuiltInDocument.Scalar(record, "confidence")) ? "no confidence"
            : string.IsNullOrWhiteSpace(BuiltInDocument.Scalar(record, "why")) ? "no why"
            : null;
    }
}
