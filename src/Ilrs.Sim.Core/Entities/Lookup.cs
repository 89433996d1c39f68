namespace Ilrs.Sim.Core.Entities;

/// <summary>Definitions in ordinal order of their ids, with their index by id.</summary>
internal sealed class Lookup<T>
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public Lookup(string what, IReadOnlyList<T> items, Func<T, string> id, List<string> errors)
    {
        var sorted = new List<T>(items);
        sorted.Sort((x, y) => string.CompareOrdinal(id(x), id(y)));
        Items = [.. sorted];
        for (var i = 0; i < Items.Length; i++)
        {
            if (!_index.TryAdd(id(Items[i]), i))
            {
                errors.Add($"{what} {id(Items[i])}: the id is used twice.");
            }
        }
    }

    public T[] Items { get; }

    public int Find(string id) => _index.GetValueOrDefault(id, -1);
}
