using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A whole number.</summary>
internal sealed class IntegerShape(int low, int high) : Shape<int>
{
    /// <summary>The most things of a kind that can be counted.</summary>
    public const int LargestCount = 1_000_000;

    /// <summary>A count from 0.</summary>
    public static readonly IntegerShape Count = new(0, LargestCount);

    /// <inheritdoc/>
    public override string Expected => low == high
        ? $"the number {low}"
        : high == LargestCount ? $"a whole number, at least {low}" : $"a whole number from {low} to {high}";

    /// <inheritdoc/>
    public override Reading<int>? Read(DocNode node, Place place)
    {
        if (node is ScalarNode { Kind: ScalarKind.Number, Number.IsWhole: true } scalar
            && scalar.Number >= low && scalar.Number <= high)
        {
            var canon = scalar.Number.ToString();
            var value = int.Parse(canon, System.Globalization.CultureInfo.InvariantCulture);
            return new Reading<int>(value, canon) { Order = scalar.Number };
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) =>
        new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high };
}
