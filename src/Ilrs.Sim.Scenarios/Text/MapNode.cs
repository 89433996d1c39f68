namespace Ilrs.Sim.Scenarios.Text;

/// <summary>A mapping with text keys, each at most once.</summary>
internal sealed class MapNode : DocNode
{
    private readonly Dictionary<string, MapEntry> _byKey;

    public MapNode(IReadOnlyList<MapEntry> entries, SourceMark mark)
        : base(mark)
    {
        Entries = entries;
        _byKey = entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
    }

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<MapEntry> Entries { get; }

    /// <summary>The entry of a key, or null.</summary>
    public MapEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The value of a key, or null.</summary>
    public DocNode? this[string key] => Find(key)?.Value;

    /// <summary>The same mapping without a key.</summary>
    public MapNode Without(string key) =>
        _byKey.ContainsKey(key) ? new MapNode([.. Entries.Where(e => e.Key != key)], Mark) : this;

    /// <summary>The same mapping with an entry put in the place of its key's, or added at the end.</summary>
    public MapNode With(MapEntry entry) => _byKey.ContainsKey(entry.Key)
        ? new MapNode([.. Entries.Select(e => e.Key == entry.Key ? entry : e)], Mark)
        : new MapNode([.. Entries, entry], Mark);

    /// <inheritdoc/>
    public override string Describe() => Entries.Count == 0 ? "an empty mapping" : "a mapping";
}
