namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A mapping with known keys; overlays merge it key by key.</summary>
internal interface IMapShape
{
    /// <summary>The keys that it may have.</summary>
    IReadOnlyList<Key> Keys { get; }
}
