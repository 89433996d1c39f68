using System.Diagnostics.CodeAnalysis;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>One pledge of a partner: what it pays in a month.</summary>
internal sealed class PledgeState
{
    private readonly MonthlyInput _monthly;
    private readonly MonthlyInput? _noise;
    private readonly double[] _growth;
    private readonly double _scale;
    private readonly int _from;
    private readonly int _until;
    private readonly bool _arrears;
    private const double MostUnits = 1e15;
    private double _override = double.NaN;
    private long _owed;
    private bool _paid;

    public PledgeState(
        PledgeDefinition pledge, string partner, ModelTables tables, Func<string, DrawStream> stream)
    {
        Id = pledge.Id;
        Resource = tables.ResourceIndex(pledge.Resource);
        Target = pledge.For is { } id ? tables.Require(id, $"pledge {pledge.Id} of {partner}") : -1;
        _monthly = new MonthlyInput(pledge.Monthly, tables, stream($"pledge/{pledge.Id}"));
        _noise = pledge.Noise is { } noise
            ? new MonthlyInput(noise, tables, stream($"noise/{pledge.Id}"))
            : null;

        _scale = tables.Scales[Resource];
        var calendar = tables.Scenario.Calendar;
        _from = FirstMonthFrom(calendar, pledge.From ?? tables.Scenario.Start);
        _until = pledge.Until is { } until ? FirstMonthFrom(calendar, until) : int.MaxValue;
        _arrears = pledge.Arrears;
        var last = calendar.MonthOf(tables.Scenario.Horizon);
        var years = pledge.Growth == 0 ? 0 : Math.Max(0, (last - _from) / 12) + 1;
        _growth = new double[years];
        for (var i = 0; i < years; i++)
        {
            _growth[i] = i == 0 ? 1 : _growth[i - 1] * (1 + pledge.Growth);
        }
    }

    public string Id { get; }

    /// <summary>Label of its resource among those that the partner pays.</summary>
    public int Label { get; set; }

    public int Resource { get; }

    /// <summary>Place of the mission or module it is earmarked for, or −1.</summary>
    public int Target { get; }

    public void Reset()
    {
        _override = double.NaN;
        _owed = 0;
        _paid = false;
        _monthly.Reset();
        _noise?.Reset();
    }

    /// <summary>From now on the monthly amount is this, before growth, noise and factor.</summary>
    public void Change(double amount) => _override = amount;

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _override);
        visitor.Value(ref _owed);
        visitor.Value(ref _paid);
    }

    /// <summary>Notes a payment; true for the first.</summary>
    public bool Begins()
    {
        if (_paid)
        {
            return false;
        }

        _paid = true;
        return true;
    }

    /// <summary>Integer units paid in a month; never negative.</summary>
    /// <param name="context">The replication.</param>
    /// <param name="month">Months since 2000-01.</param>
    /// <param name="factor">Reliability, budget factor and engagement; 0 while the partner is suspended.</param>
    /// <param name="promised">Reliability alone: what the rest of the factor keeps back falls in arrears.</param>
    public long Units(ReplicationContext context, long month, double factor, double promised)
    {
        if (month < _from || (month >= _until && _owed <= 0))
        {
            return 0;
        }

        var amount = double.IsNaN(_override) ? _monthly.Value(context, month) : _override;
        var full = amount * promised;
        amount *= factor;
        if (_growth.Length > 0)
        {
            var growth = _growth[(int)(month - _from) / 12];
            amount *= growth;
            full *= growth;
        }

        if (_noise is { } noise)
        {
            var value = noise.Value(context, month);
            amount *= value;
            full *= value;
        }

        var units = Whole(amount);
        if (_arrears)
        {
            units = month < _until ? units : Math.Min(units, _owed);
            _owed += (month < _until ? Whole(full) : 0) - units;
        }

        return units;
    }

    private long Whole(double amount)
    {
        var units = Math.Round(amount * _scale);
        if (!(units < MostUnits))
        {
            TooMuch(amount);
        }

        // Within the range of the type every platform's own conversion gives the same.
        return units > 0 ? double.ConvertToIntegerNative<long>(units) : 0;
    }

    [DoesNotReturn]
    private void TooMuch(double amount) =>
        throw new SimulationException($"The pledge {Id} is to pay {amount:R} in one month: too much to book.");

    private static int FirstMonthFrom(Calendar calendar, SimTime time)
    {
        var month = calendar.MonthOf(time);
        return calendar.StartOfMonth(month) < time ? month + 1 : month;
    }
}
