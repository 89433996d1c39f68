using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>An id that is declared here, or one that is declared elsewhere.</summary>
internal sealed class IdShape : Shape<string>
{
    private readonly NameKind _kinds;
    private readonly bool _declares;

    private IdShape(NameKind kinds, bool declares)
    {
        _kinds = kinds;
        _declares = declares;
    }

    /// <inheritdoc/>
    public override string Expected => _declares || _kinds == NameKind.None
        ? $"an id (small letters, digits and single hyphens, at most {ScenarioLimits.IdLength})"
        : $"the id of {NameTable.Words(_kinds)}";

    /// <summary>True when the id must be unique beyond its list.</summary>
    public bool IsDeclaration => _declares;

    /// <summary>An id that names a new thing of a kind.</summary>
    public static IdShape New(NameKind kind) => new(kind, declares: true);

    /// <summary>An id that is unique in its list only.</summary>
    public static IdShape Local() => new(NameKind.None, declares: false);

    /// <summary>The id of a thing of one of some kinds.</summary>
    public static IdShape Of(NameKind kinds) => new(kinds, declares: false);

    /// <inheritdoc/>
    public override Reading<string>? Read(DocNode node, Place place)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Text, Text.Length: <= ScenarioLimits.IdLength } scalar
            || !PatternShape.IsId(scalar.Text))
        {
            Refuse(node, place);
            return null;
        }

        if (_declares)
        {
            place.Context.Names.Declare(_kinds, scalar.Text, scalar.Mark, place);
        }
        else if (_kinds != NameKind.None)
        {
            place.Context.Names.Refer(_kinds, scalar.Text, scalar.Mark, place);
        }

        return new Reading<string>(scalar.Text, Reading.CanonOf(scalar.Text));
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => builder.Part("id", () => new JsonObject
    {
        ["type"] = "string",
        ["pattern"] = PatternShape.IdPattern,
        ["maxLength"] = ScenarioLimits.IdLength,
        ["description"] = "Small letters and digits in groups joined by single hyphens.",
    });
}
