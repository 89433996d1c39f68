namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A key whose value has type <typeparamref name="T"/>.</summary>
internal sealed class Key<T>(string name, Shape<T> shape, string doc) : Key(name, doc)
{
    /// <inheritdoc/>
    public override Shape Shape => shape;
}
