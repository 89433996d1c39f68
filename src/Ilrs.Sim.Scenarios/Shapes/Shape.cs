using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>
/// The description of one kind of value in a scenario file. The reader, the error messages, the merging of overlays,
/// the canonical text and the published JSON Schema all derive from it.
/// </summary>
internal abstract class Shape
{
    /// <summary>What is expected, in the words of an error message.</summary>
    public abstract string Expected { get; }

    /// <summary>Its JSON Schema (draft 2020-12).</summary>
    public abstract JsonObject Schema(SchemaBuilder builder);

    /// <summary>Reads a node without knowing the type of the value; null when it was refused.</summary>
    public abstract Reading? ReadAny(DocNode node, Place place);

    /// <summary>Notes that the node is not of this shape.</summary>
    protected void Refuse(DocNode node, Place place, string? nearest = null) =>
        place.Structure(node.Mark, node.Describe(), Expected, nearest);
}
