using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>The description of a value of type <typeparamref name="T"/>.</summary>
internal abstract class Shape<T> : Shape
{
    /// <summary>Reads a node; null when it was refused, with the reasons noted at <paramref name="place"/>.</summary>
    public abstract Reading<T>? Read(DocNode node, Place place);

    /// <inheritdoc/>
    public sealed override Reading? ReadAny(DocNode node, Place place) => Read(node, place);
}
