using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// A launch vehicle family: serves requests in order of priority, then of asking, at its pad and production rate, and
/// stands down after a failure.
/// </summary>
internal sealed class VehicleFamily : Entity
{
    private const int PadTimer = 0;
    private const int ReturnTimer = 1;
    private readonly VehicleFamilyDefinition _definition;
    private readonly ModelTables _tables;
    private readonly LaunchRate _rate;
    private readonly LauncherDebut _debut;
    private readonly Input _reliability;
    private readonly Input? _standDown;
    private readonly DrawStream _reliabilities;
    private readonly DrawStream _standDowns;
    private readonly List<Request> _queue = [];
    private readonly List<Request> _granted = [];
    private readonly long[] _padFree;
    private MetricHandle _launches;
    private MetricHandle _failures;
    private double _chance;
    private long _firstFlight;
    private long _groundedUntil;
    private long _groundedSince;
    private long _groundedSeconds;
    private long _failureCount;

    public VehicleFamily(EntityIdentity identity, ModelTables tables)
        : base(identity, 2)
    {
        _tables = tables;
        _definition = tables.Vehicles[identity.Order - tables.Partners.Length - tables.Training.Length];
        _reliability = new Input(_definition.Reliability, tables);
        _standDown = Optional(_definition.StandDown);
        _rate = new LaunchRate(_definition, tables, NewStream("turnaround"));
        _reliabilities = NewStream("reliability");
        _standDowns = NewStream("stand-down");
        _debut = new LauncherDebut(_definition, tables, NewStream("debut"));
        _padFree = new long[Math.Max(1, _definition.Pads)];
    }

    private bool Grounded => Now.Seconds < _groundedUntil;

    public override void Declare(MetricDeclarer metrics)
    {
        _launches = metrics.Declare(MetricCatalogue.Launches);
        _failures = metrics.Declare(MetricCatalogue.LaunchFailures);
    }

    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Enter:
                OnEnter(outbox);
                break;
            case MessageKind.LaunchRequest:
                Enqueue(message);
                Serve(outbox);
                break;
            case MessageKind.LaunchWithdrawn:
                Withdraw(message, outbox);
                break;
            case MessageKind.LaunchResult:
                OnResult(message, outbox);
                break;
            case MessageKind.Timer:
                OnTimer(message, outbox);
                break;
            case MessageKind.Change:
                var change = _tables.Interventions[(int)message.A];
                Ground(outbox, change.Until ?? Now + change.Duration);
                break;
        }
    }

    protected override void ResetState()
    {
        _queue.Clear();
        _granted.Clear();
        Array.Fill(_padFree, long.MinValue);
        _chance = 1;
        _rate.Reset();
        _firstFlight = _groundedUntil = _groundedSince = long.MinValue;
        _groundedSeconds = 0;
        _failureCount = 0;
    }

    protected override void Describe(EntityViewBuilder view)
    {
        view.Text("stage", Grounded ? "stand-down" : "flying");
        view.Date("grounded-until", _groundedUntil);
        view.Duration("stand-down-so-far", _groundedUntil == long.MinValue ? 0 : GroundedSoFar());
        view.Number("chance-of-success", _chance, "1");
        view.Count("failures", _failureCount, "launches");
        view.Count("waiting", _queue.Count, "requests");
    }

    protected override void VisitState(StateVisitor visitor)
    {
        visitor.Value(ref _chance);
        _rate.Visit(visitor);
        visitor.Value(ref _firstFlight);
        visitor.Value(ref _groundedUntil);
        visitor.Value(ref _groundedSince);
        visitor.Value(ref _groundedSeconds);
        visitor.Value(ref _failureCount);
        visitor.Values(_padFree);
        visitor.List(_queue, static (StateVisitor v, ref Request item) => item.Visit(v));
        visitor.List(_granted, static (StateVisitor v, ref Request item) => item.Visit(v));
    }

    private Input? Optional(Parameter? parameter) => parameter is null ? null : new Input(parameter, _tables);

    private void OnEnter(Outbox outbox)
    {
        _chance = Math.Clamp(_reliability.Value(Context, _reliabilities, 0), 0, 1);
        var debut = _debut.Draw(Context);
        _rate.Begin(Context, SimTime.Max(Now, debut ?? Now));
        if (debut is { } date)
        {
            _firstFlight = date.Seconds;
            Ground(outbox, date);
        }
    }

    /// <summary>A flight that is known came before the first one that was drawn: the family flies.</summary>
    private void FlyAlready(Outbox outbox)
    {
        if (_groundedUntil == _firstFlight)
        {
            _groundedUntil = Now.Seconds;
            SetTimer(outbox, ReturnTimer, Now);
        }

        _firstFlight = Now.Seconds;
        _rate.Begin(Context, Now);
    }

    private void Enqueue(in Message request)
    {
        var item = new Request
        {
            Sender = request.Sender,
            Priority = request.A,
            Attempt = request.B,
            Vehicles = (int)request.C + 1,
            GroundedBefore = GroundedSoFar(),
        };
        var at = _queue.Count;
        while (at > 0 && _queue[at - 1].Priority > item.Priority)
        {
            at--;
        }

        _queue.Insert(at, item);
    }

    private void Withdraw(in Message message, Outbox outbox)
    {
        for (var i = 0; i < _queue.Count; i++)
        {
            if (_queue[i].Sender == message.Sender && _queue[i].Attempt == message.B)
            {
                var grounded = GroundedSoFar() - _queue[i].GroundedBefore;
                _queue.RemoveAt(i);
                Send(outbox, message.Sender, MessageKind.LaunchWithdrawn, grounded, message.B);
                return;
            }
        }
    }

    private void Serve(Outbox outbox)
    {
        while (_queue.Count > 0 && !Grounded)
        {
            var next = _queue[0];
            if (!TakePads(next.Vehicles, outbox))
            {
                return;
            }

            _queue.RemoveAt(0);
            _granted.Add(next);

            Send(
                outbox,
                next.Sender,
                MessageKind.PadGranted,
                next.Attempt,
                GroundedSoFar() - next.GroundedBefore,
                Message.Bits(_chance));
        }
    }

    private void OnTimer(in Message timer, Outbox outbox)
    {
        if (timer.Slot == ReturnTimer)
        {
            Log("returns-to-flight");
        }
        else if (NextPad() is { IsNever: false } next)
        {
            SetTimer(outbox, PadTimer, next);
        }

        Serve(outbox);
    }

    private void OnResult(in Message result, Outbox outbox)
    {
        var (sender, attempt) = (result.Sender, result.A);
        var granted = _granted.FindIndex(x => x.Sender == sender && x.Attempt == attempt);
        var vehicles = granted < 0 ? 1 : _granted[granted].Vehicles;
        if (granted >= 0)
        {
            _granted.RemoveAt(granted);
        }

        if (result.B < 0)
        {
            GiveBack(vehicles);
            Serve(outbox);
            return;
        }

        Add(_launches, 1);
        if (Now.Seconds < _firstFlight)
        {
            FlyAlready(outbox);
        }

        if (_tables.Beliefs.Of(Self) >= 0 && !Context.IsKnown)
        {
            Send(outbox, _tables.Office, MessageKind.Outcome, result.B);
        }

        if (result.B == 0)
        {
            Add(_failures, 1);
            if (_standDown is { } standDown)
            {
                Ground(outbox, Now + standDown.SecondsNow(Context, _standDowns, _failureCount));
            }

            _failureCount++;
        }
    }

    private void Ground(Outbox outbox, SimTime until)
    {
        if (until <= Now || until.Seconds <= _groundedUntil)
        {
            return;
        }

        if (!Grounded)
        {
            _groundedSeconds = GroundedSoFar();
            _groundedSince = Now.Seconds;
        }

        _groundedUntil = until.Seconds;
        Log("stands-down", Context.Trace is null ? "" : $"until {_tables.Scenario.Calendar.Format(until)}");
        SetTimer(outbox, ReturnTimer, until);
    }

    /// <summary>Seconds of the stand-downs before the last one, and of the last one up to now.</summary>
    private long GroundedSoFar() => _groundedSeconds + (Math.Min(Now.Seconds, _groundedUntil) - _groundedSince);

    /// <summary>
    /// Takes pads for so many vehicles that are free now, or none when there are fewer; where there are more vehicles
    /// than pads, a pad is taken for several turnarounds.
    /// </summary>
    private bool TakePads(int vehicles, Outbox outbox)
    {
        var free = 0;
        foreach (var until in _padFree)
        {
            free += until <= Now.Seconds ? 1 : 0;
        }

        var count = Math.Min(vehicles, _padFree.Length);
        if (free < count)
        {
            return false;
        }

        if (_rate.IsLimited && count > 0)
        {
            for (var (pad, taken) = (0, 0); taken < count; pad++)
            {
                if (_padFree[pad] <= Now.Seconds)
                {
                    _padFree[pad] = _rate.FreeAt(Now, Share(vehicles, taken++)).Seconds;
                }
            }

            SetTimer(outbox, PadTimer, NextPad());
        }

        return true;
    }

    /// <summary>How many of the vehicles stand on the pad with a number: they are spread evenly.</summary>
    private int Share(int vehicles, int pad) =>
        (vehicles / _padFree.Length) + (pad < vehicles % _padFree.Length ? 1 : 0);

    private SimTime NextPad()
    {
        var next = long.MaxValue;
        foreach (var free in _padFree)
        {
            if (free > Now.Seconds)
            {
                next = Math.Min(next, free);
            }
        }

        return new SimTime(next);
    }

    /// <summary>The pads of vehicles that were granted at this instant are free again.</summary>
    private void GiveBack(int vehicles)
    {
        for (var i = 0; i < Math.Min(vehicles, _padFree.Length); i++)
        {
            var pad = Array.IndexOf(_padFree, _rate.FreeAt(Now, Share(vehicles, i)).Seconds);
            if (pad >= 0)
            {
                _padFree[pad] = Now.Seconds;
            }
        }
    }

    private struct Request
    {
        public int Sender;
        public long Priority;
        public long Attempt;
        public long GroundedBefore;
        public int Vehicles;

        public void Visit(StateVisitor visitor)
        {
            visitor.Value(ref Sender);
            visitor.Value(ref Priority);
            visitor.Value(ref Attempt);
            visitor.Value(ref GroundedBefore);
            visitor.Value(ref Vehicles);
        }
    }
}
