using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A training programme: scheduled intakes, or open enrolment with a queue.</summary>
internal sealed class TrainingProgramme : Entity
{
    private const int Intake = 0;
    private static readonly string[] Limits = ["nominees", "scholarships", "seats"];
    private readonly TrainingProgrammeDefinition _definition;
    private readonly ModelTables _tables;
    private readonly Input _duration;
    private readonly Input _dropOut;
    private readonly Input? _scholarships;
    private readonly DrawStream _grants;
    private readonly DrawStream _intakeDurations;
    private readonly StreamId _durations;
    private readonly StreamId _dropOuts;
    private readonly int[] _homes;
    private readonly int[] _intakeMonths;
    private readonly List<Waiting> _queue = [];
    private MetricHandle _admitted;
    private MetricHandle _graduated;
    private MetricHandle _droppedOut;
    private MetricHandle _refused;
    private MetricHandle _exchange;
    private MetricHandle _offered;
    private MetricHandle _bound;
    private int _free;
    private long _granted;
    private bool _closed;

    public TrainingProgramme(EntityIdentity identity, ModelTables tables)
        : base(identity, 1)
    {
        _definition = tables.Training[identity.Order - tables.Partners.Length];
        _tables = tables;
        _duration = new Input(_definition.Duration, tables);
        _dropOut = Input.Once(_definition.DropOut, tables, $"drop-out of {identity.Id}");
        _intakeDurations = NewStream("intake-duration");
        _scholarships = _definition.Scholarships is { } scholarships ? new Input(scholarships, tables) : null;
        _grants = NewStream("scholarships");
        _durations = StreamId.Of($"{identity.Key}/duration");
        _dropOuts = StreamId.Of($"{identity.Key}/drop-out");
        var homes = new List<int>();
        for (var i = 0; i < tables.Partners.Length; i++)
        {
            foreach (var nomination in tables.Partners[i].Nominations)
            {
                if (nomination.Programme == identity.Id)
                {
                    homes.Add(i);
                }
            }
        }

        _homes = [.. homes];
        _intakeMonths = [.. _definition.IntakeMonths];
    }

    /// <summary>Months since 2000-01: the number of an intake.</summary>
    private long ThisMonth => _tables.FirstMonth + Context.Clock.Month;

    public override void Declare(MetricDeclarer metrics)
    {
        _admitted = metrics.Declare(MetricCatalogue.Admitted);
        _graduated = metrics.Declare(MetricCatalogue.Graduated);
        _droppedOut = metrics.Declare(MetricCatalogue.DroppedOut);
        _refused = metrics.Declare(MetricCatalogue.RefusedSeats);
        _exchange = metrics.Declare(
            MetricCatalogue.Exchange, Array.ConvertAll(_homes, x => (_tables.Partners[x].Id, "persons")));
        if (!_definition.Open)
        {
            _offered = metrics.Declare(MetricCatalogue.SeatsOffered);
            _bound = metrics.Declare(MetricCatalogue.IntakesBound, Array.ConvertAll(Limits, static x => (x, "1")));
        }
    }

    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Change:
                Log("opens", _tables.Interventions[(int)message.A].Id);
                _closed = false;
                if (!_definition.Open)
                {
                    SetTimer(outbox, Intake, NextIntake(Now), 0);
                }

                break;
            case MessageKind.IntakeClosed:
                OnClosed(message.A);
                break;
            case MessageKind.Enter when !_definition.Open && !_closed:
                SetTimer(outbox, Intake, NextIntake(Now), 0);
                break;
            case MessageKind.Timer:
                OnIntake(outbox);
                break;
            case MessageKind.SeatsAssigned:
                OnSeats(message, outbox);
                break;
            case MessageKind.SeatRequest:
                OnRequest(message, outbox);
                break;
            case MessageKind.CourseOver:
                OnCourseEnd(message, outbox);
                break;
        }
    }

    protected override void ResetState()
    {
        _queue.Clear();
        _free = _definition.Seats;
        _granted = 0;
        _closed = _definition.Closed;
    }

    protected override void Describe(EntityViewBuilder view)
    {
        view.Text("mode", _closed ? "closed" : _definition.Open ? "open" : "intakes");
        view.Word("track", _definition.Track);
        view.Count("seats", _definition.Seats, "seats");
        if (_definition.Open)
        {
            view.Count("free-seats", _free, "seats");
            view.Count("waiting", _queue.Count, "persons");
        }
    }

    protected override void VisitState(StateVisitor visitor)
    {
        visitor.Value(ref _free);
        visitor.Value(ref _granted);
        visitor.Value(ref _closed);
        visitor.List(_queue, static (StateVisitor v, ref Waiting item) =>
        {
            v.Value(ref item.Home);
            v.Value(ref item.Request);
            v.Value(ref item.Priority);
        });
    }

    private void OnIntake(Outbox outbox)
    {
        foreach (var home in _homes)
        {
            Send(outbox, home, MessageKind.IntakeOpened, ThisMonth);
        }

        _granted = _scholarships?.SecondsNow(Context, _grants, ThisMonth) ?? long.MaxValue;
        Send(outbox, _tables.Office, MessageKind.IntakeSeats, ThisMonth, Math.Min(_definition.Seats, _granted));
        SetTimer(outbox, Intake, NextIntake(Now + 1));
    }

    private void OnSeats(in Message seats, Outbox outbox)
    {
        var (home, admitted) = ((int)seats.A, seats.B);
        Add(_refused, seats.C - admitted);
        if (admitted > 0)
        {
            Add(_admitted, admitted);
            Log("admits", Context.Trace is null ? "" : $"{admitted} of {seats.C} from {_tables.Identities[home].Id}");
            var end = Now + _duration.Seconds(Context, _intakeDurations, ThisMonth);
            SendAt(outbox, end, Self, MessageKind.CourseOver, home, ThisMonth, admitted);
        }
    }

    /// <summary>Seats, scholarships and nominees are known: the least of them was the limit.</summary>
    private void OnClosed(long nominees)
    {
        var limit = nominees <= Math.Min(_definition.Seats, _granted) ? 0 : _granted <= _definition.Seats ? 1 : 2;
        Add(_offered, _definition.Seats);
        Add(_bound, 1, limit);
        Log(
            "intake",
            Context.Trace is null ? "" : $"{nominees} nominees for {_definition.Seats} seats: {Limits[limit]}");
    }

    private void OnRequest(in Message request, Outbox outbox)
    {
        var waiting = new Waiting { Home = request.Sender, Request = request.B, Priority = request.A };
        if (_free > 0 && !_closed)
        {
            Start(waiting, outbox);
        }
        else if (_definition.Waits && !_closed)
        {
            var at = _queue.Count;
            while (at > 0 && _queue[at - 1].Priority > waiting.Priority)
            {
                at--;
            }

            _queue.Insert(at, waiting);
        }
        else
        {
            Add(_refused, 1);
            Send(outbox, waiting.Home, MessageKind.SeatAnswer, waiting.Request, 0);
        }
    }

    private void Start(in Waiting request, Outbox outbox)
    {
        _free--;
        Add(_admitted, 1);
        Send(outbox, request.Home, MessageKind.SeatAnswer, request.Request, 1);
        var end = Now + Duration(request);
        SendAt(outbox, end, Self, MessageKind.CourseOver, request.Home, request.Request, 1);
    }

    private void OnCourseEnd(in Message over, Outbox outbox)
    {
        var (home, number, people) = ((int)over.A, over.B, over.C);
        var dropped = 0L;
        var chance = _dropOut.Calm(Context);
        if (chance > 0)
        {
            var stream = Of(_dropOuts, home);
            for (var person = 0L; person < people; person++)
            {
                var leaves = Context.IsCalm
                    ? chance >= 0.5
                    : Context.Draws.Uniform(stream, (number << 16) + person) < chance;
                dropped += leaves ? 1 : 0;
            }
        }

        Add(_graduated, people - dropped);
        Add(_droppedOut, dropped);
        var label = Array.BinarySearch(_homes, home);
        if (label >= 0)
        {
            Add(_exchange, people - dropped, label);
        }

        Send(outbox, home, MessageKind.CourseEnded, people - dropped, dropped, number);
        if (_definition.Open)
        {
            _free++;
            if (_queue.Count > 0)
            {
                var next = _queue[0];
                _queue.RemoveAt(0);
                Start(next, outbox);
            }
        }
    }

    private long Duration(in Waiting request)
    {
        // The natural index of a course is the pair of home and request number.
        if (!_duration.IsRandom)
        {
            return _duration.Seconds(Context, _intakeDurations, 0);
        }

        var u = Context.Draws.Uniform(Of(_durations, request.Home), request.Request);
        return Input.Whole(_duration.ValueAt(Context, u));
    }

    private StreamId Of(StreamId purpose, int home) =>
        new(purpose.Value ^ ulong.RotateLeft(_tables.IdHashes[home], 17));

    private SimTime NextIntake(SimTime from)
    {
        var calendar = _tables.Scenario.Calendar;
        from = SimTime.Max(from, _definition.From ?? from);
        if (_intakeMonths.Length == 0)
        {
            return SimTime.Never;
        }

        for (var month = calendar.MonthOf(from); ; month++)
        {
            var start = calendar.StartOfMonth(month);
            if (start >= from && Opens((((month % 12) + 12) % 12) + 1))
            {
                return start >= (_definition.Until ?? SimTime.Never) ? SimTime.Never : start;
            }
        }
    }

    private bool Opens(int monthOfYear)
    {
        foreach (var month in _intakeMonths)
        {
            if (month == monthOfYear)
            {
                return true;
            }
        }

        return false;
    }

    private struct Waiting
    {
        public int Home;
        public long Request;
        public long Priority;
    }
}
