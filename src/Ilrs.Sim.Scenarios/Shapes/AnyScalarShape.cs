using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A single value whose meaning another key decides.</summary>
internal sealed class AnyScalarShape : Shape<ScalarNode>
{
    /// <summary>Any number, text or boolean.</summary>
    public static readonly AnyScalarShape Any = new();

    /// <inheritdoc/>
    public override string Expected => "a number, text, true or false";

    /// <inheritdoc/>
    public override Reading<ScalarNode>? Read(DocNode node, Place place)
    {
        if (node is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Text or ScalarKind.Boolean } scalar)
        {
            return new Reading<ScalarNode>(scalar, Reading.CanonOf(scalar.Text));
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) =>
        new() { ["type"] = new JsonArray("number", "string", "boolean") };
}
