using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The float that the plan leaves each mission, as it is known at a date: what enters later is not seen before.
/// </summary>
internal sealed class MissionFloats
{
    private readonly int _firstMission;
    private readonly long[] _from;
    private readonly long[][] _floats;

    public MissionFloats(ModelTables tables)
    {
        _firstMission = tables.FirstMission;
        var dates = new SortedSet<long> { tables.Scenario.Start.Seconds };
        for (var order = tables.FirstMission; order < tables.Station; order++)
        {
            dates.Add(tables.EntersAt(order).Seconds);
        }

        _from = [.. dates];
        _floats = Array.ConvertAll(_from, x => Dependencies.MissionFloats(tables, new SimTime(x)));
    }

    /// <summary>Float in seconds of the mission at a place in the order.</summary>
    public long Of(int order, SimTime now)
    {
        var i = _from.Length - 1;
        while (i > 0 && _from[i] > now.Seconds)
        {
            i--;
        }

        return _floats[i][order - _firstMission];
    }
}
