using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A choice that somebody can make.</summary>
internal static class LeverFormat
{
    /// <summary>Name of the key of further paths.</summary>
    public const string AlsoKey = "also";

    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required(
        "id", IdShape.New(NameKind.Lever), "Stable id, which --set knows; none of the keys of a scenario.");

    private static readonly Key<ScalarNode> Path = Keys.Required(
        "path", AnyScalarShape.Any, "Path of the key that it sets, such as missions.change-8.launch.");

    private static readonly Key<IReadOnlyList<LeverPath>> Also = Keys.List(
        AlsoKey, new ListShape<LeverPath>(LeverPathFormat.Shape), "Further keys that it sets with the same choice.");

    private static readonly Key<string> Meaning = Keys.Descriptive("meaning", TextShape.Any, "What it means.");
    private static readonly Key<IReadOnlyList<ScalarNode>> Range = Keys.Optional(
        "range", new ListShape<ScalarNode>(AnyScalarShape.Any, least: 2), "Lowest and highest value.");

    private static readonly Key<IReadOnlyList<ScalarNode>> Values = Keys.Optional(
        "values", new ListShape<ScalarNode>(AnyScalarShape.Any, least: 1), "The values that can be chosen.");

    /// <summary>The shape of one lever.</summary>
    public static readonly MappingShape<LeverParts> Shape = new(
        "lever", "Something that somebody can choose, with its range or its values.", Keys,
        r => new(r.Get(Id), r.Get(Path), r.Get(Also), r.Find(Meaning), r.Find(Range), r.Find(Values)),
        Check);

    private static void Check(Record record)
    {
        if (record.IsWritten(Range) == record.IsWritten(Values))
        {
            var found = record.IsWritten(Range) ? "both 'range' and 'values'" : "neither 'range' nor 'values'";
            record.Meaning(Range, found, "one of them");
        }

        if (record.Find(Range) is { Count: not 2 } range)
        {
            record.Meaning(Range, $"{range.Count} values", "the lowest and the highest");
        }

        if (record.Find(Id) is { } id && ScenarioFormat.Shape.Keys.Any(k => k.Name == id))
        {
            record.Meaning(
                Id, $"'{id}'", "an id that is not a key of a scenario, since --set would not know which is meant");
        }
    }
}
