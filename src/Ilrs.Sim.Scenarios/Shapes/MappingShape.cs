namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A mapping with known keys that is built by a function.</summary>
internal sealed class MappingShape<T>(
    string name,
    string doc,
    KeySet keys,
    Func<Record, T> build,
    Action<Record>? check = null,
    bool provenance = true,
    string mergeKey = "id") : MapShape<T>(name, doc, keys, provenance)
{
    /// <inheritdoc/>
    protected override string MergeKeyName => mergeKey;

    /// <inheritdoc/>
    protected override T Build(Record record) => build(record);

    /// <inheritdoc/>
    protected override void Check(Record record) => check?.Invoke(record);
}
