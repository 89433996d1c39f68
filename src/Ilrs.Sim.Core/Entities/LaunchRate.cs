using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>How long a launch occupies its pad: one turnaround, or one after the other as production grows.</summary>
internal sealed class LaunchRate
{
    private readonly Input[] _turnarounds;
    private readonly long[] _after;
    private readonly long[] _seconds;
    private readonly DrawStream _stream;
    private long _from;

    public LaunchRate(VehicleFamilyDefinition family, ModelTables tables, DrawStream stream)
    {
        _stream = stream;
        if (family.Turnaround is not { } first)
        {
            (_turnarounds, _after, _seconds) = ([], [], []);
            return;
        }

        var steps = family.LaterTurnarounds.OrderBy(static x => x.After).ToList();
        _turnarounds = [new Input(first, tables), .. steps.ConvertAll(x => new Input(x.Turnaround, tables))];
        _after = [0, .. steps.ConvertAll(static x => x.After)];
        _seconds = new long[_turnarounds.Length];
    }

    /// <summary>Whether there is any limit.</summary>
    public bool IsLimited => _turnarounds.Length > 0;

    /// <summary>Draws the turnarounds; growth counts from an instant.</summary>
    public void Begin(ReplicationContext context, SimTime from)
    {
        _from = from.Seconds;
        for (var i = 0; i < _turnarounds.Length; i++)
        {
            _seconds[i] = _turnarounds[i].Seconds(context, _stream, i);
        }
    }

    /// <summary>
    /// When so many turnarounds that begin now are over: each stretch of time counts over the turnaround in force.
    /// </summary>
    public SimTime FreeAt(SimTime now, int count)
    {
        var (at, left) = (now.Seconds, (double)count);
        for (var i = 0; i < _seconds.Length; i++)
        {
            var ends = i + 1 < _seconds.Length ? _from + _after[i + 1] : long.MaxValue;
            if (at >= ends)
            {
                continue;
            }

            var wanted = left * _seconds[i];
            if (wanted <= ends - at)
            {
                return new SimTime(at) + Input.Whole(wanted);
            }

            left -= (double)(ends - at) / _seconds[i];
            at = ends;
        }

        return new SimTime(at);
    }

    public void Reset()
    {
        Array.Clear(_seconds);
        _from = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_seconds);
        visitor.Value(ref _from);
    }
}
