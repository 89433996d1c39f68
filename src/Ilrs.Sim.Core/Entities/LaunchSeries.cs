using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The launches that one flight of a mission needs, of which most have one.</summary>
internal sealed class LaunchSeries
{
    private readonly int[] _vehicles;
    private readonly long[] _spacings;
    private readonly long? _gap;
    private int _flown;
    private long _first;
    private long _spaced;

    public LaunchSeries(MissionDefinition mission, ModelTables tables)
    {
        var count = mission.EarlierLaunches.Count;
        _vehicles = new int[count + 1];
        _spacings = new long[count];
        _gap = count > 0 ? mission.Gap : null;
        for (var i = 0; i < count; i++)
        {
            _vehicles[i] = tables.Require(mission.EarlierLaunches[i].Vehicle, mission.Id);
            _spacings[i] = mission.EarlierLaunches[i].Spacing;
            Spacing += _spacings[i];
        }

        _vehicles[count] = mission.Vehicle is { } last ? tables.Require(last, mission.Id) : -1;
    }

    /// <summary>Place of the family of the next launch, or −1 when it needs none.</summary>
    public int Vehicle => _vehicles[_flown];

    /// <summary>
    /// Vehicles that the request for the next launch wants beyond the first: those of the launches that follow on the
    /// same family without a break, so that what is launched need not wait for them; −1 when it was set aside so.
    /// </summary>
    public int Further
    {
        get
        {
            if (_flown > 0 && _vehicles[_flown] == _vehicles[_flown - 1])
            {
                return -1;
            }

            var last = _flown;
            while (last + 1 < _vehicles.Length && _vehicles[last + 1] == _vehicles[_flown])
            {
                last++;
            }

            return last - _flown;
        }
    }

    /// <summary>Launches that have flown.</summary>
    public int Flown => _flown;

    /// <summary>Whether the next launch is the last one.</summary>
    public bool IsLast => _flown == _spacings.Length;

    /// <summary>Whether a part of it is launched and waits for the rest.</summary>
    public bool IsUnderWay => _flown > 0;

    /// <summary>Seconds planned from the first launch to the last.</summary>
    public long Spacing { get; }

    /// <summary>Seconds of that which have passed since the first launch.</summary>
    public long Spaced => _spaced;

    /// <summary>When what is launched cannot wait any longer.</summary>
    public SimTime Expires => _flown > 0 && _gap is { } gap ? new SimTime(_first + gap) : SimTime.Never;

    /// <summary>The next launch succeeded and is not the last: seconds planned to the one after it.</summary>
    public long Next(SimTime now)
    {
        if (_flown == 0)
        {
            _first = now.Seconds;
        }

        var spacing = _spacings[_flown++];
        _spaced += spacing;
        return spacing;
    }

    /// <summary>So many seconds of the spacing under way have not passed after all.</summary>
    public void Cut(long seconds) => _spaced -= seconds;

    /// <summary>Only the last launch is left.</summary>
    public void SkipToLast() => _flown = _spacings.Length;

    /// <summary>All launches are needed again.</summary>
    public void Reset()
    {
        _flown = 0;
        _first = _spaced = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _flown);
        visitor.Value(ref _first);
        visitor.Value(ref _spaced);
    }
}
