namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A mapping with known keys; overlays merge it key by key.</summary>
internal interface IMapShape
{
    /// <summary>What the mapping is called.</summary>
    string Name { get; }

    /// <summary>The keys that it may have.</summary>
    IReadOnlyList<Key> Keys { get; }
}
