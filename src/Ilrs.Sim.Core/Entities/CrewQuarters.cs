using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Who stays on the Moon: people whom their craft lodges, and as many others as find a free berth in a module in
/// service. A berth that fails while somebody stays ends no stay.
/// </summary>
internal sealed class CrewQuarters
{
    private readonly ModelTables _tables;
    private readonly long[] _staying;
    private readonly long[] _lodged;

    public CrewQuarters(ModelTables tables)
    {
        _tables = tables;
        var any = Array.Exists(tables.Missions, static x => x.Crew is not null);
        _staying = new long[any ? tables.Missions.Length : 0];
        _lodged = new long[_staying.Length];
    }

    /// <summary>Whether berths limit any crew.</summary>
    public bool Limits => Array.Exists(
        _tables.Missions, static x => x.Crew is { OwnBerths: { } own } crew && own < crew.People);

    /// <summary>Berths of modules that are taken.</summary>
    public long Taken
    {
        get
        {
            var taken = 0L;
            foreach (var lodged in _lodged)
            {
                taken += lodged;
            }

            return taken;
        }
    }

    public void Reset()
    {
        Array.Clear(_staying);
        Array.Clear(_lodged);
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_staying);
        visitor.Values(_lodged);
    }

    /// <summary>People land; gives how many stay.</summary>
    public long Admit(int mission, long people, long berths)
    {
        var place = mission - _tables.FirstMission;
        var own = Math.Min(people, _tables.Missions[place].Crew!.OwnBerths ?? people);
        _lodged[place] = Math.Clamp(berths - Taken, 0, people - own);
        _staying[place] = own + _lodged[place];
        return _staying[place];
    }

    /// <summary>Those of a mission leave; gives how many.</summary>
    public long Leave(int mission)
    {
        var place = mission - _tables.FirstMission;
        var staying = _staying[place];
        _staying[place] = _lodged[place] = 0;
        return staying;
    }
}
