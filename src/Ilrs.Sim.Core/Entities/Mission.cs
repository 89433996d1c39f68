using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A mission: development, integration, launch, transfer, landing or arrival, operations.</summary>
internal sealed partial class Mission : Entity, ITracked
{
    private const int StageTimer = 0;
    private const int CallTimer = 1;
    private const int GapTimer = 2;
    private const int CrewTimer = 3;
    private readonly MissionDefinition _definition;
    private readonly ModelTables _tables;
    private readonly LaunchSeries _series;
    private readonly LaunchSeries _visitSeries;
    private readonly int _heir;
    private readonly MissionFloats _floats;
    private readonly ConditionTracker _requires;
    private readonly ConditionTracker _needs;
    private readonly GuestList _guests;
    private readonly MissionWork _work;
    private readonly HeldTime _held = new();
    private readonly MissionSlips _slips;
    private readonly Input _landing;
    private readonly Input _rebuild;
    private readonly Input? _operations;
    private readonly Input? _stay;
    private readonly Input? _every;
    private readonly DrawStream _visits;
    private readonly DrawStream _visitLaunches;
    private readonly DrawStream _visitLandings;
    private readonly DrawStream _visitRebuilds;
    private readonly DrawStream _stays;
    private readonly DrawStream _launches;
    private readonly DrawStream _landings;
    private readonly DrawStream _landingChances;
    private readonly DrawStream _rebuilds;
    private readonly DrawStream _operationTimes;
    private readonly LaunchWindows _windows;
    private readonly KnownFlight[] _known;
    private readonly List<int> _cargo = [];
    private readonly long[] _launchRow = new long[ReplicationResult.CauseCount];
    private readonly long[] _arrivalRow = new long[ReplicationResult.CauseCount];
    private MetricHandle _flights;
    private MetricHandle _losses;
    private MetricHandle _deliveredMass;
    private MetricHandle _guestMass;
    private MetricHandle _landedVisits;
    private MetricHandle _lostVisits;
    private MissionStage _stage;
    private MissionStage _resume;
    private long _planned;
    private long _heldBefore;
    private long _ready;
    private long _stageDue;
    private long _timer;
    private long _timerDue;
    private long _waitSince;
    private long _launchTime;
    private long _lossTime;
    private long _lossAhead;
    private long _launchDate;
    private long _arrivalDate;
    private long _attempt;
    private long _request;
    private long _developmentSeconds;
    private long _claimsLeft;
    private long _cargoSpares;
    private long _cargoTeams;
    private long _visit;
    private long _firstStay;
    private int _neededLast;
    private int _launchLast;
    private int _forced;
    private bool _callOpen;
    private bool _lostAtLaunch;
    private double _landingChance;

    public Mission(EntityIdentity identity, ModelTables tables, MissionFloats floats)
        : base(identity, 4)
    {
        _definition = tables.Missions[identity.Order - tables.FirstMission];
        _tables = tables;
        _floats = floats;
        _series = new LaunchSeries(_definition, tables);
        _visitSeries = new LaunchSeries(_definition, tables);
        _heir = _definition.HandOverTo is { } heir ? tables.Require(heir, identity.ToString()) : -1;
        _requires = new ConditionTracker(_definition.Requires, tables);
        _needs = new ConditionTracker(_definition.Needs, tables, long.MaxValue);
        _guests = new GuestList(tables);
        _work = new MissionWork(_definition, tables);
        _slips = new MissionSlips(_definition, tables, NewStream, NewSharedStream);
        _landing = new Input(_definition.Landing, tables);
        _rebuild = new Input(_definition.Rebuild, tables);
        _operations = _definition.Operations is { } operations ? new Input(operations, tables) : null;
        _stay = _definition.Crew is { } crew ? new Input(crew.Stay, tables) : null;
        _every = _definition.Crew?.Visits is { } visits ? new Input(visits.Every, tables) : null;
        _stays = NewStream("stay");
        _visits = NewStream("visit");
        _visitLaunches = NewStream("visit-launch");
        _visitLandings = NewStream("visit-landing");
        _visitRebuilds = NewStream("visit-rebuild");
        _launches = NewStream("launch");
        _landings = NewStream("landing");
        _landingChances = NewStream("landing-chance");
        _rebuilds = NewStream("rebuild");
        _operationTimes = NewStream("operations");
        _windows = new LaunchWindows(_definition.Windows, tables.Scenario.Calendar);
        _known = KnownFlight.Of(identity.Id, tables);
    }

    private SimTime DevelopmentEnd => new SimTime(_planned) + -WorkAfterDevelopment;

    /// <summary>The stage that counts for what may still come: the one that a decision holds up, or this one.</summary>
    private MissionStage Underlying => _stage == MissionStage.Hold ? _resume : _stage;

    private bool Preparing => _stage is >= MissionStage.Idle and <= MissionStage.Queue;

    public override void Declare(MetricDeclarer metrics)
    {
        _flights = metrics.Declare(MetricCatalogue.Flights);
        _losses = metrics.Declare(MetricCatalogue.Losses);
        _deliveredMass = metrics.Declare(MetricCatalogue.DeliveredMass);
        if (_definition.Slots is not null)
        {
            _guestMass = metrics.Declare(MetricCatalogue.GuestMass);
        }

        if (_definition.Crew?.Visits is { Flown: true })
        {
            _landedVisits = metrics.Declare(MetricCatalogue.Visits);
            _lostVisits = metrics.Declare(MetricCatalogue.VisitLosses);
        }
    }

    public void Report(TrackedWriter writer)
    {
        writer.Write(new SimTime(_launchDate), _launchRow, Last(_launchLast));
        writer.Write(new SimTime(_arrivalDate), _arrivalRow, Last(_neededLast));
    }

    /// <summary>What came last of all that it waited for: of its needs, where it waited for them.</summary>
    private ConditionTracker.Leaf? Last(int needed) => needed < 0 ? _requires.Last : _needs.LeafAt(needed);

    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Tick:
                OnMonth(message.A, outbox);
                break;
            case MessageKind.Enter:
                OnEnter(message, outbox);
                break;
            case MessageKind.Timer:
                OnTimer(message, outbox);
                break;
            case MessageKind.Change:
                OnChange(_tables.Interventions[(int)message.A], outbox);
                break;
            case MessageKind.Allocated:
                OnAllocated(message, outbox);
                break;
            case MessageKind.Status:
                OnStatus(message, outbox);
                break;
            case MessageKind.StatusWanted:
                AnswerStatus(message.Sender, outbox);
                break;
            case MessageKind.PadGranted:
                OnPad(message, outbox);
                break;
            case MessageKind.LaunchWithdrawn:
                BookStandDown(message.A);
                break;
            case MessageKind.ClaimServed:
                OnClaimServed(outbox);
                break;
            case MessageKind.Assigned:
            case MessageKind.Award:
                Expect(message, outbox);
                break;
            case MessageKind.Delivered:
                OnDelivered(message.A, outbox);
                break;
            case MessageKind.InstrumentWithdrawn:
                if (_guests.Withdraw(message.A))
                {
                    WhenInstrumentsAreIn(outbox);
                }

                break;
            case MessageKind.Barred when Underlying < MissionStage.Between && _guests.Withdraw(message.A):
                Send(outbox, message.Sender, MessageKind.Barred, message.A, message.B);
                break;
            case MessageKind.Cargo:
                OnCargo(message, outbox);
                break;
            case MessageKind.ListReopened:
                OnListReopened(message.A, outbox);
                break;
            case MessageKind.CargoArrived:
                OnCargoArrived(message, outbox);
                break;
        }
    }

    protected override void ResetState()
    {
        _requires.Reset();
        _needs.Reset();
        _guests.Reset();
        _work.Reset();
        _slips.Reset();
        _series.Reset();
        _visitSeries.Reset();
        (_visitStage, _visitTry) = (VisitStage.None, 0);
        _held.Reset();
        _cargo.Clear();
        _stage = _resume = MissionStage.Idle;
        _planned = _definition.Launch.Seconds;
        _timer = _stageDue = _waitSince = _launchTime = _lossTime = _lossAhead = _attempt = _request = 0;
        _developmentSeconds = _claimsLeft = _cargoSpares = _cargoTeams = _visit = _firstStay = 0;
        _heldBefore = _ready = _flightsSinceKnown = 0;
        _listOpenUntil = _timerDue = long.MinValue;
        _launchDate = _arrivalDate = long.MaxValue;
        _forced = _neededLast = _launchLast = -1;
        _callOpen = _lostAtLaunch = _lostSinceKnown = false;
        _landingChance = 1;
        Array.Clear(_launchRow);
        Array.Clear(_arrivalRow);
    }

    protected override void Describe(EntityViewBuilder view)
    {
        view.Word("stage", _stage);
        view.Word("underlying-stage", Underlying);
        view.Date("planned-launch", _planned);
        view.Date("stage-due", _stage == MissionStage.Idle ? long.MaxValue : _stageDue);
        view.Date("launch", _launchDate);
        view.Date("arrival", _arrivalDate);
        view.Count("attempts", _attempt, "flights");
        view.Flag("requirements-hold", _requires.Holds);
        if (_definition.Needs is not null)
        {
            view.Flag("needs-hold", _needs.Holds);
        }

        if (_definition.Crew?.Visits is { Flown: true })
        {
            view.Word("next-visit", _visitStage);
            view.Count("visit-tries", _visitTry, "flights");
        }

        view.Count("guests-missing", _guests.Missing, "instruments");
        view.Number("guest-mass", _guests.Mass, "kg");
        view.Held(_held.Seconds);
    }

    protected override void VisitState(StateVisitor visitor)
    {
        _requires.Visit(visitor);
        _needs.Visit(visitor);
        _guests.Visit(visitor);
        _work.Visit(visitor);
        _slips.Visit(visitor);
        _series.Visit(visitor);
        _visitSeries.Visit(visitor);
        visitor.Enum(ref _visitStage);
        visitor.Value(ref _visitTry);
        _held.Visit(visitor);
        visitor.List(_cargo, static (StateVisitor v, ref int item) => v.Value(ref item));
        visitor.Enum(ref _stage);
        visitor.Enum(ref _resume);
        visitor.Value(ref _planned);
        visitor.Value(ref _heldBefore);
        visitor.Value(ref _ready);
        visitor.Value(ref _listOpenUntil);
        visitor.Value(ref _stageDue);
        visitor.Value(ref _timer);
        visitor.Value(ref _timerDue);
        visitor.Value(ref _waitSince);
        visitor.Value(ref _launchTime);
        visitor.Value(ref _lossTime);
        visitor.Value(ref _lossAhead);
        visitor.Value(ref _launchDate);
        visitor.Value(ref _arrivalDate);
        visitor.Value(ref _attempt);
        visitor.Value(ref _flightsSinceKnown);
        visitor.Value(ref _lostSinceKnown);
        visitor.Value(ref _request);
        visitor.Value(ref _developmentSeconds);
        visitor.Value(ref _claimsLeft);
        visitor.Value(ref _cargoSpares);
        visitor.Value(ref _cargoTeams);
        visitor.Value(ref _visit);
        visitor.Value(ref _firstStay);
        visitor.Value(ref _neededLast);
        visitor.Value(ref _launchLast);
        visitor.Value(ref _forced);
        visitor.Value(ref _callOpen);
        visitor.Value(ref _lostAtLaunch);
        visitor.Value(ref _landingChance);
        visitor.Values(_launchRow);
        visitor.Values(_arrivalRow);
    }

    private void To(MissionStage stage)
    {
        _stage = stage;
        _waitSince = Now.Seconds;
        CancelTimer(StageTimer);
    }

    private void To(MissionStage stage, Outbox outbox, long seconds)
    {
        _stage = stage;
        _waitSince = Now.Seconds;
        Due(outbox, Now + seconds);
    }

    private void Due(Outbox outbox, SimTime due)
    {
        _stageDue = due.Seconds;
        if (due.Seconds == _timerDue && due > Now)
        {
            // Month after month the work is held and goes on again: what waits for that instant counts again.
            ReviveTimer(StageTimer, unchecked((uint)_timer));
        }
        else if (!due.IsNever)
        {
            SetTimer(outbox, StageTimer, due);
            (_timer, _timerDue) = (Generation(StageTimer), due.Seconds);
        }
        else
        {
            CancelTimer(StageTimer);
        }
    }

    private void Tell(Outbox outbox, ConditionState state, bool holds)
    {
        foreach (var follower in _tables.Followers[Self])
        {
            if (_tables.Hears(follower, Self, Now))
            {
                Send(outbox, follower, MessageKind.Status, (long)state, holds ? 1 : 0, -1);
            }
        }
    }
}
