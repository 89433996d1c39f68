using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>One word of a fixed list.</summary>
internal sealed class WordShape<T> : Shape<T>
{
    private readonly IReadOnlyList<(string Word, T Value)> _words;

    public WordShape(params IReadOnlyList<(string Word, T Value)> words) => _words = words;

    /// <inheritdoc/>
    public override string Expected => $"one of {string.Join(", ", _words.Select(w => w.Word))}";

    /// <inheritdoc/>
    public override Reading<T>? Read(DocNode node, Place place)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            Refuse(node, place);
            return null;
        }

        foreach (var (word, value) in _words)
        {
            if (word == scalar.Text)
            {
                return new Reading<T>(value, Reading.CanonOf(word));
            }
        }

        Refuse(node, place, NearestName.Of(scalar.Text, _words.Select(w => w.Word)));
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) =>
        new() { ["enum"] = new JsonArray([.. _words.Select(w => JsonValue.Create(w.Word))]) };
}
