using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>The values of one mapping while it is read; keys that were refused are missing.</summary>
internal sealed class Record(MapNode node, Place place)
{
    private readonly Dictionary<Key, Reading> _values = [];

    /// <summary>Where the mapping stands.</summary>
    public Place Place { get; } = place;

    /// <summary>Takes the value of a key.</summary>
    public void Set(Key key, Reading reading) => _values[key] = reading;

    /// <summary>The canonical text of a key; null when absent.</summary>
    public string? Canon(Key key) => _values.GetValueOrDefault(key)?.Canon;

    /// <summary>True when the key was written in the file, whether or not its value could be read.</summary>
    public bool IsWritten(Key key) => node.Find(key.Name) is not null;

    /// <summary>The value of a required key, or one with a default, in a record without errors.</summary>
    public T Get<T>(Key<T> key) => ((Reading<T>)_values[key]).Value;

    /// <summary>The value of an optional key, or null.</summary>
    public T? Find<T>(Key<T> key)
        where T : class => (_values.GetValueOrDefault(key) as Reading<T>)?.Value;

    /// <summary>The value of an optional key, or null.</summary>
    public T? FindValue<T>(Key<T> key)
        where T : struct => (_values.GetValueOrDefault(key) as Reading<T>)?.Value;

    /// <summary>Notes an error of meaning at the value of a key, or at the mapping when it was not written.</summary>
    public void Meaning(Key key, string found, string expected, string? nearest = null)
    {
        var at = node[key.Name]?.Mark ?? node.Mark;
        Place.Key(key.Name).Meaning(at, found, expected, nearest);
    }

    /// <summary>Takes down that an id, where it could be read, must name a thing of one of some kinds.</summary>
    public void Refer(NameKind kinds, Key<string> key)
    {
        if (Find(key) is { } id)
        {
            Place.Context.Names.Refer(kinds, id, node[key.Name]!.Mark, Place.Key(key.Name));
        }
    }

    /// <summary>Declares a name that several records may share.</summary>
    public void Note(NameKind kind, string id) => Place.Context.Names.Note(kind, id, node.Mark);

    /// <summary>Refuses a key that was written although another says that it has no effect.</summary>
    public void RefuseWritten(Key key, bool hasEffect, string reason)
    {
        if (!hasEffect && node.Find(key.Name) is { } entry)
        {
            Place.Key(key.Name).Meaning(entry.KeyMark, $"the key '{key.Name}'", $"no such key {reason}");
        }
    }

    /// <summary>Requires that one date is later than another, when both are there.</summary>
    public void Later(Key<Core.Time.SimTime> late, Key<Core.Time.SimTime> early)
    {
        if (FindValue(late) is { } after && FindValue(early) is { } before && after <= before)
        {
            var calendar = Place.Context.Calendar;
            Meaning(late, calendar.Format(after), $"a date after {early.Name} ({calendar.Format(before)})");
        }
    }
}
