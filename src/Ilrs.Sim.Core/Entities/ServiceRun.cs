using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// One service: when its user comes and goes, whether it is delivered now, and for how long without a break.
/// </summary>
internal sealed class ServiceRun
{
    private const long Never = long.MaxValue;
    private readonly ServiceDefinition _definition;
    private readonly ConditionTracker _requires;
    private readonly Input _agreed;
    private readonly Input? _term;
    private readonly Input _sizeInput;
    private readonly DrawStream _agreements;
    private readonly DrawStream _terms;
    private readonly DrawStream _sizes;
    private readonly (int Number, long For)[] _thresholds;
    private readonly double _year;
    private readonly bool[] _held;
    private long _begins;
    private long _ends;
    private long _since;
    private long _last;
    private long _settled;
    private long _armed;
    private double _pace;
    private double _made;
    private bool _delivers;

    public ServiceRun(
        ServiceDefinition definition,
        ModelTables tables,
        (int Number, long For)[] thresholds,
        Func<string, DrawStream> stream)
    {
        _definition = definition;
        _thresholds = thresholds;
        _held = new bool[thresholds.Length];
        _requires = new ConditionTracker(definition.Requires, tables);
        _agreed = new Input(definition.Agreed, tables);
        _term = definition.Term is { } term ? new Input(term, tables) : null;
        _sizeInput = new Input(
            definition.Kind == ServiceKind.Hosting ? definition.Mass : definition.Rate, tables);
        _agreements = stream($"service/{definition.Id}/agreed");
        _terms = stream($"service/{definition.Id}/term");
        _sizes = stream($"service/{definition.Id}/size");
        _year = tables.Scenario.Calendar.YearSeconds;
    }

    public ServiceDefinition Definition => _definition;

    /// <summary>What the service waited for last, before its user came.</summary>
    public ConditionTracker.Leaf? Origin => _requires.Last;

    /// <summary>What one module makes in a year, or the paid payload, kg.</summary>
    public double Size { get; private set; }

    /// <summary>Unit of what is delivered.</summary>
    public string Unit => _definition.Kind switch
    {
        ServiceKind.Relay => "h",
        ServiceKind.Oxygen => "t",
        ServiceKind.CrewStays => "person-day",
        _ => "kg-year",
    };

    /// <summary>How the service stands, in a word.</summary>
    public string StageAt(SimTime now) => _begins == Never ? "waiting"
        : now.Seconds < _begins ? "agreed"
        : now.Seconds >= _ends ? "ended"
        : _delivers ? "delivered"
        : _since != Never ? "between"
        : _pace > 0 ? "too-little"
        : "interrupted";

    public void Reset()
    {
        _requires.Reset();
        Array.Clear(_held);
        _begins = _ends = _since = _armed = Never;
        _last = _settled = 0;
        _pace = _made = Size = 0;
        _delivers = false;
    }

    public void Visit(StateVisitor visitor)
    {
        _requires.Visit(visitor);
        visitor.Values(_held);
        visitor.Value(ref _begins);
        visitor.Value(ref _ends);
        visitor.Value(ref _since);
        visitor.Value(ref _last);
        visitor.Value(ref _settled);
        visitor.Value(ref _armed);
        visitor.Value(ref _pace);
        visitor.Value(ref _made);
        visitor.Value(ref _delivers);
        var size = Size;
        visitor.Value(ref size);
        Size = size;
    }

    public void Enter(ReplicationContext context)
    {
        Size = _sizeInput.Value(context, _sizes, 0);
        Ask(context);
    }

    /// <summary>A state of somebody whom the service may wait for.</summary>
    public void OnStatus(in Message status, ReplicationContext context)
    {
        if (_begins == Never && _requires.Update(status, context.Clock.Now))
        {
            Ask(context);
        }
    }

    /// <summary>Whether the user wants it now.</summary>
    public bool IsWanted(SimTime now) => _begins <= now.Seconds && now.Seconds < _ends;

    /// <summary>Takes what has been delivered since the last time.</summary>
    public double Take(SimTime now)
    {
        var amount = _made + (_pace * (now.Seconds - _settled));
        (_made, _settled) = (0, now.Seconds);
        return amount;
    }

    /// <summary>It is delivered from now on, or not, at a pace a year; <see cref="Take"/> comes first.</summary>
    public void Deliver(bool delivers, double perYear, SimTime now)
    {
        _pace = perYear / _year;
        if (delivers && !_delivers)
        {
            Resume(now);
        }
        else if (_delivers && !delivers)
        {
            _last = now.Seconds;
        }

        _delivers = delivers;
    }

    /// <summary>Something is delivered as a whole, at the end of a stay that began at an instant.</summary>
    public void Deliver(double amount, long since, SimTime now)
    {
        if (since >= _begins && since < _ends)
        {
            _made += amount;
            Resume(now);
            _last = now.Seconds;
        }
    }

    /// <summary>Ends a run that was broken for too long, and tells which lengths of time are reached or lost.</summary>
    public void Follow(SimTime now, List<(int Number, bool Holds)> changed)
    {
        if (!_delivers && _since != Never && now.Seconds - _last > _definition.Gap)
        {
            _since = Never;
        }

        for (var i = 0; i < _held.Length; i++)
        {
            var holds = _since != Never && (_delivers ? now.Seconds : _last) - _since >= _thresholds[i].For;
            if (holds != _held[i])
            {
                _held[i] = holds;
                changed.Add((_thresholds[i].Number, holds));
            }
        }
    }

    /// <summary>Whether the next instant at which something changes by itself is another than before.</summary>
    public bool Arms(SimTime now, out SimTime next)
    {
        var due = Never;
        Consider(_begins);
        Consider(_ends);
        if (!_delivers && _since != Never)
        {
            Consider(_last + _definition.Gap + 1);
        }

        for (var i = 0; i < _held.Length && _delivers; i++)
        {
            Consider(_since + _thresholds[i].For);
        }

        next = new SimTime(due);
        var changed = due != _armed;
        _armed = due;
        return changed;

        void Consider(long instant) => due = instant > now.Seconds ? Math.Min(due, instant) : due;
    }

    private void Ask(ReplicationContext context)
    {
        if (_requires.Holds)
        {
            var from = SimTime.Max(context.Clock.Now, _definition.From ?? context.Clock.Now);
            _begins = from.Seconds + _agreed.SecondsNow(context, _agreements, 0);
            _ends = _term is null ? Never : _begins + _term.SecondsNow(context, _terms, 0);
        }
    }

    private void Resume(SimTime now)
    {
        if (_since == Never || now.Seconds - _last > _definition.Gap)
        {
            _since = now.Seconds;
        }
    }
}
