using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// What proposers without a name were given so far. Nobody knows which of them it was, so each counts with the mean:
/// the kilograms of all over the number that writes to a call.
/// </summary>
internal sealed class UnnamedRecord
{
    private double _mass;
    private long _letters;
    private long _calls;

    /// <summary>Kilograms awarded so far to one of them.</summary>
    public double Each => _letters == 0 ? 0 : _mass * _calls / _letters;

    public void Reset()
    {
        _mass = 0;
        _letters = _calls = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _mass);
        visitor.Value(ref _letters);
        visitor.Value(ref _calls);
    }

    /// <summary>A call has its letters.</summary>
    public void Write(long letters)
    {
        if (letters > 0)
        {
            _letters += letters;
            _calls++;
        }
    }

    /// <summary>One of them has a slot.</summary>
    public void Award(double mass) => _mass += mass;
}
