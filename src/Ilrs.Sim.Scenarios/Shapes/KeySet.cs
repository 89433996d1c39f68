using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>The keys of one mapping in the order of the documentation; formats declare theirs with it.</summary>
internal sealed class KeySet
{
    private static readonly SourceMark Built = new("default", 0, 0);
    private readonly List<Key> _keys = [];

    /// <summary>The keys.</summary>
    public IReadOnlyList<Key> Keys => _keys;

    /// <summary>A key that must be there.</summary>
    public Key<T> Required<T>(string name, Shape<T> shape, string doc) =>
        Add(new Key<T>(name, shape, doc) { Required = true });

    /// <summary>A key whose absence has a meaning of its own.</summary>
    public Key<T> Optional<T>(string name, Shape<T> shape, string doc) => Add(new Key<T>(name, shape, doc));

    /// <summary>A key with a default, written as it would be in the file.</summary>
    public Key<T> Default<T>(string name, Shape<T> shape, string text, string doc) =>
        Add(new Key<T>(name, shape, doc) { Default = new ScalarNode(text, plain: true, Built) });

    /// <summary>A list that is empty when absent.</summary>
    public Key<T> List<T>(string name, Shape<T> shape, string doc) =>
        Add(new Key<T>(name, shape, doc) { Default = new ListNode([], Built) });

    /// <summary>A mapping whose keys have their defaults when it is absent.</summary>
    public Key<T> Part<T>(string name, Shape<T> shape, string doc) =>
        Add(new Key<T>(name, shape, doc) { Default = new MapNode([], Built) });

    /// <summary>An optional key that can move no number.</summary>
    public Key<T> Descriptive<T>(string name, Shape<T> shape, string doc) =>
        Add(new Key<T>(name, shape, doc) { Descriptive = true });

    /// <summary>A list that can move no number.</summary>
    public Key<T> DescriptiveList<T>(string name, Shape<T> shape, string doc) =>
        Add(new Key<T>(name, shape, doc) { Descriptive = true, Default = new ListNode([], Built) });

    /// <summary>A key that is described elsewhere.</summary>
    public Key<T> Add<T>(Key<T> key)
    {
        _keys.Add(key);
        return key;
    }
}
