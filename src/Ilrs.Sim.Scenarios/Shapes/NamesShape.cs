using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>One name, or a list of at least one.</summary>
internal sealed class NamesShape : Shape<IReadOnlyList<string>>
{
    /// <summary>Any names.</summary>
    public static readonly NamesShape Any = new();

    private static readonly ListShape<string> Several = new(TextShape.Any, least: 1);

    /// <inheritdoc/>
    public override string Expected => "the name of a built-in scenario, the path of a file, or a list of them";

    /// <inheritdoc/>
    public override Reading<IReadOnlyList<string>>? Read(DocNode node, Place place)
    {
        if (node is ListNode { Items.Count: > 0 })
        {
            return Several.Read(node, place);
        }

        if (node is ScalarNode { Kind: ScalarKind.Text, Text.Length: > 0 } scalar)
        {
            return new Reading<IReadOnlyList<string>>([scalar.Text], Reading.CanonOf(scalar.Text));
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) =>
        new() { ["anyOf"] = new JsonArray(TextShape.Any.Schema(builder), Several.Schema(builder)) };
}
