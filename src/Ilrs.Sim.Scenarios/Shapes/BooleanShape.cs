using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanShape : Shape<bool>
{
    /// <summary>Either.</summary>
    public static readonly BooleanShape Any = new();

    /// <inheritdoc/>
    public override string Expected => "true or false";

    /// <inheritdoc/>
    public override Reading<bool>? Read(DocNode node, Place place)
    {
        if (node is ScalarNode { Kind: ScalarKind.Boolean } scalar)
        {
            var canon = scalar.Text.ToLowerInvariant();
            return new Reading<bool>(canon == "true", canon);
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => new() { ["type"] = "boolean" };
}
