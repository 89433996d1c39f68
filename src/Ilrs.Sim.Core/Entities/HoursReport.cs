using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// What the station tells the office at each turn of a year: how long every instrument worked, and the hours whose
/// owner period has ended. The period counts in whole months.
/// </summary>
internal sealed class HoursReport
{
    private const int MonthsOfYear = 12;
    private readonly ModelTables _tables;
    private readonly int _period;
    private readonly double[] _worked;
    private readonly double[] _told;
    private readonly double[] _opened;
    private readonly double[][] _cuts;
    private int _first;
    private int _count;

    public HoursReport(ModelTables tables)
    {
        _tables = tables;
        var month = tables.Scenario.Calendar.MonthSeconds;
        _period = (int)Math.Min(((tables.Scenario.Membership.OwnerPeriod ?? 0) + (month / 2)) / month, 12_000);
        var length = tables.TellsHours ? tables.Instruments.Length : 0;
        _worked = new double[length];
        _told = new double[length];
        _opened = new double[length];
        _cuts = new double[Opens ? (_period + MonthsOfYear - 1) / MonthsOfYear : 0][];
        for (var i = 0; i < _cuts.Length; i++)
        {
            _cuts[i] = new double[length];
        }
    }

    private bool Opens => _tables.Scenario.Membership.OwnerPeriod is not null;

    public void Reset()
    {
        Array.Clear(_worked);
        Array.Clear(_told);
        Array.Clear(_opened);
        foreach (var cut in _cuts)
        {
            Array.Clear(cut);
        }

        _first = _count = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_worked);
        visitor.Values(_told);
        visitor.Values(_opened);
        foreach (var cut in _cuts)
        {
            visitor.Values(cut);
        }

        visitor.Value(ref _first);
        visitor.Value(ref _count);
    }

    /// <summary>An instrument has worked.</summary>
    public void Add(int instrument, double hours)
    {
        if (_worked.Length > 0)
        {
            _worked[instrument] += hours;
        }
    }

    /// <summary>A month begins.</summary>
    /// <param name="month">Month since the scenario's first.</param>
    /// <param name="outbox">Takes the report.</param>
    public void OnMonth(int month, Outbox outbox)
    {
        if (_worked.Length == 0 || month == 0)
        {
            return;
        }

        var ofYear = (_tables.FirstMonth + month) % MonthsOfYear;
        if (ofYear == 0)
        {
            Tell(Due(), outbox);
        }

        if (_cuts.Length > 0 && (ofYear + _period) % MonthsOfYear == 0)
        {
            _worked.CopyTo(_cuts[(_first + _count) % _cuts.Length], 0);
            _count++;
        }
    }

    /// <summary>The horizon: what is left of the year is told; data open at a turn of a year alone.</summary>
    public void Close(Outbox outbox)
    {
        if (_worked.Length > 0)
        {
            var calendar = _tables.Scenario.Calendar;
            var month = calendar.MonthOf(_tables.Scenario.Horizon);
            var turns = month % MonthsOfYear == 0 && calendar.StartOfMonth(month) == _tables.Scenario.Horizon;
            Tell(turns ? Due() : null, outbox);
        }
    }

    /// <summary>Hours of every instrument to the instant whose owner period ends now, or null.</summary>
    private double[]? Due()
    {
        if (_cuts.Length == 0)
        {
            return Opens ? _worked : null;
        }

        if (_count < _cuts.Length)
        {
            return null;
        }

        var due = _cuts[_first];
        _first = (_first + 1) % _cuts.Length;
        _count--;
        return due;
    }

    private void Tell(double[]? due, Outbox outbox)
    {
        for (var i = 0; i < _worked.Length; i++)
        {
            var hours = _worked[i] - _told[i];
            var opened = due is null ? 0 : due[i] - _opened[i];
            if (hours > 0 || opened > 0)
            {
                _told[i] = _worked[i];
                _opened[i] += opened;
                Send(outbox, i, hours, opened);
            }
        }

        Send(outbox, -1, 0, 0);
    }

    private void Send(Outbox outbox, int instrument, double hours, double opened) => outbox.Send(new Message(
        _tables.Office,
        _tables.Station,
        MessageKind.HoursTold,
        instrument,
        Message.Bits(hours),
        Message.Bits(opened)));
}
