using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Text of at least one character.</summary>
internal sealed class TextShape : Shape<string>
{
    /// <summary>Any text.</summary>
    public static readonly TextShape Any = new();

    /// <inheritdoc/>
    public override string Expected => "text (in quotes if it looks like a number, true, false or null)";

    /// <inheritdoc/>
    public override Reading<string>? Read(DocNode node, Place place)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text, Text.Length: > 0 } scalar)
        {
            return new Reading<string>(scalar.Text, Reading.CanonOf(scalar.Text));
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => new() { ["type"] = "string", ["minLength"] = 1 };
}
