using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Another shape whose value is turned into a different type.</summary>
internal sealed class MappedShape<TIn, TOut>(Shape<TIn> inner, Func<TIn, TOut> map) : Shape<TOut>
{
    /// <inheritdoc/>
    public override string Expected => inner.Expected;

    /// <inheritdoc/>
    public override Reading<TOut>? Read(DocNode node, Place place) => inner.Read(node, place) is { } reading
        ? new Reading<TOut>(map(reading.Value), reading.Canon) { Order = reading.Order }
        : null;

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => inner.Schema(builder);
}
