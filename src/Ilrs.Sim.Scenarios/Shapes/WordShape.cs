using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>One word of a fixed list.</summary>
internal sealed class WordShape(params string[] words) : Shape<string>
{
    /// <inheritdoc/>
    public override string Expected => $"one of {string.Join(", ", words)}";

    /// <inheritdoc/>
    public override Reading<string>? Read(DocNode node, Place place)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            Refuse(node, place);
            return null;
        }

        if (words.Contains(scalar.Text))
        {
            return new Reading<string>(scalar.Text, Reading.CanonOf(scalar.Text));
        }

        Refuse(node, place, NearestName.Of(scalar.Text, words));
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) =>
        new() { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };
}
