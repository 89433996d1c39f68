using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A number without a unit, read exactly.</summary>
internal sealed class NumberShape(NumberRange range) : Shape<ExactDecimal>
{
    /// <inheritdoc/>
    public override string Expected => $"a number {range.Words("")}";

    /// <inheritdoc/>
    public override Reading<ExactDecimal>? Read(DocNode node, Place place)
    {
        if (node is ScalarNode { Kind: ScalarKind.Number } scalar && range.Contains(scalar.Number))
        {
            return new Reading<ExactDecimal>(scalar.Number, scalar.Number.ToString()) { Order = scalar.Number };
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => range.Bound(new JsonObject { ["type"] = "number" });
}
