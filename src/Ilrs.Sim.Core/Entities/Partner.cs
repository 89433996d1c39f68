using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A partner: pays its pledges, answers calls, delivers instruments, names trainees.</summary>
internal sealed partial class Partner : Entity
{
    private readonly PartnerDefinition _definition;
    private readonly ModelTables _tables;
    private readonly PledgeState[] _pledges;
    private readonly Input _reliabilityInput;
    private readonly DrawStream _reliabilityStream;
    private readonly PartnerInstruments _instruments;
    private readonly PartnerTraining _training;
    private readonly PartnerStanding _standing;
    private readonly PartnerCommitments _commitments;
    private readonly PartnerEngagement _engagement;
    private MetricHandle _contributed;
    private MetricHandle _researchersMetric;
    private long _researchers;
    private int _team;
    private double _reliability;
    private double _factor;
    private long _suspendedUntil;
    private readonly bool _tellsOperators;
    private bool _left;
    private readonly bool _counted;
    private bool _operators;

    public Partner(EntityIdentity identity, ModelTables tables)
        : base(identity, tables.InstrumentsOf[identity.Order].Length + PartnerStanding.Timers)
    {
        _definition = tables.Partners[identity.Order];
        _tables = tables;
        var pledges = new List<PledgeDefinition>(_definition.Pledges);
        pledges.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        _pledges = new PledgeState[pledges.Count];
        for (var i = 0; i < _pledges.Length; i++)
        {
            _pledges[i] = new PledgeState(pledges[i], identity.Id, tables, NewStream);
        }

        _reliabilityInput = new Input(_definition.Reliability, tables);
        _reliabilityStream = NewStream("reliability");
        _instruments = new PartnerInstruments(this, tables, NewStream);
        _training = new PartnerTraining(_definition, tables, NewStream);
        _standing = new PartnerStanding(this, tables, NewStream);
        _commitments = new PartnerCommitments(this, tables);
        _engagement = new PartnerEngagement(identity.Order, tables);
        _tellsOperators = tables.OperatesAsOwner(identity.Order);
        _counted = _definition.Status.Count > 0 && (tables.InstrumentsOf[Self].Length > 0 || _training.Any);
    }

    private bool Suspended => Now.Seconds < _suspendedUntil;

    public override void Declare(MetricDeclarer metrics)
    {
        var labels = new List<(string, string)>();
        for (var i = 0; i < _tables.Resources.Length; i++)
        {
            var pledges = Array.FindAll(_pledges, x => x.Resource == i);
            Array.ForEach(pledges, x => x.Label = labels.Count);
            if (pledges.Length > 0)
            {
                labels.Add((_tables.Resources[i].Id, _tables.Resources[i].Unit));
            }
        }

        _contributed = metrics.Declare(MetricCatalogue.Contributed, labels);
        _instruments.Declare(metrics);
        _training.Declare(metrics);
        _commitments.Declare(metrics);
        if (_counted)
        {
            _researchersMetric = metrics.Declare(MetricCatalogue.Researchers);
        }
    }

    protected override void Handle(in Message message, Outbox outbox)
    {
        var month = message.Kind == MessageKind.Tick;
        if (month) // which as such changes neither engagement nor instruments
        {
            OnMonth(message.A, outbox);
        }
        else
        {
            React(message, outbox);
            if (_engagement.Hear(message, _standing))
            {
                Leave(outbox);
            }

            _team = _instruments.Team;
            _commitments.Instruments(_instruments);
        }

        if (_counted)
        {
            CountResearchers(month, outbox);
        }
    }

    /// <summary>Graduates in the field and the teams of placed instruments; told when their number moves.</summary>
    private void CountResearchers(bool month, Outbox outbox)
    {
        var researchers = _left ? 0 : _training.Researchers + _team;
        if (researchers != _researchers)
        {
            Send(outbox, _tables.Office, MessageKind.Researchers, researchers - _researchers);
            _researchers = researchers;
            Ticking = true;
            month = true;
        }

        if (month)
        {
            Set(_researchersMetric, researchers);
        }
    }

    private void React(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Enter:
                OnEnter(outbox);
                break;
            case MessageKind.Change:
                OnChange((int)message.A, outbox);
                break;
            case MessageKind.CallOpened when !Suspended && !_left && _standing.MayPropose:
                _instruments.OnCall(message, outbox);
                break;
            case MessageKind.SlotOffered when !Suspended && !_left && _standing.MayPropose:
                _instruments.OnOffer((int)message.A, outbox);
                break;
            case MessageKind.IntakeOpened when !Suspended && !_left && _standing.MayNominate:
                Count(
                    _training.Nominated,
                    _training.OnIntake(Context, message, outbox, Self, _instruments.Placed, _standing.Status));
                break;
            case MessageKind.CourseEnded:
                Ticking = true;
                Count(_training.GraduatesMetric, message.A);
                Keep(_training.Graduate(message.Sender, message.A));
                if (message.A > 0)
                {
                    _commitments.Graduated(message.Sender);
                }

                TellOperators(outbox);
                TellCrew(outbox);
                break;
            case MessageKind.Barrier:
                _instruments.OnBarrier((int)message.A, outbox);
                break;
            case MessageKind.StatusWanted:
                _standing.TellSigned(outbox, message.Sender);
                break;
            case MessageKind.SigningEvent when !_left:
                _standing.OnSigningEvent(message, outbox);
                break;
            case MessageKind.Timer when message.Slot >= _tables.InstrumentsOf[Self].Length:
                if (_standing.OnTimer(message.Slot, outbox))
                {
                    Leave(outbox);
                }

                break;
            case MessageKind.Timer:
                _instruments.OnTimer((int)message.A, outbox);
                break;
            default:
                _instruments.Handle(message, outbox);
                break;
        }
    }

    protected override void ResetState()
    {
        _reliability = 1;
        _factor = 1;
        _suspendedUntil = long.MinValue;
        _left = _operators = false;
        _researchers = _team = 0;
        _crew = 0;
        foreach (var pledge in _pledges)
        {
            pledge.Reset();
        }

        _instruments.Reset();
        _training.Reset();
        _standing.Reset();
        _commitments.Reset();
        _engagement.Reset();
    }

    protected override void Describe(EntityViewBuilder view)
    {
        view.Text("stage", _left ? "left" : Suspended ? "suspended" : "member");
        _standing.Describe(view);
        _commitments.Describe(view);
        _engagement.Describe(view);
        view.Date("suspended-until", _suspendedUntil);
        view.Number("reliability", _reliability, "1");
        view.Number("budget-factor", _factor, "1");
        _training.Describe(view);
        _instruments.Describe(view);
    }

    protected override void VisitState(StateVisitor visitor)
    {
        visitor.Value(ref _reliability);
        visitor.Value(ref _factor);
        visitor.Value(ref _suspendedUntil);
        visitor.Value(ref _left);
        visitor.Value(ref _researchers);
        visitor.Value(ref _crew);
        visitor.Value(ref _operators);
        foreach (var pledge in _pledges)
        {
            pledge.Visit(visitor);
        }

        _instruments.Visit(visitor);
        _training.Visit(visitor);
        _standing.Visit(visitor);
        _commitments.Visit(visitor);
        _engagement.Visit(visitor);
        _team = _instruments.Team;
    }

    private void OnEnter(Outbox outbox)
    {
        // Most members of a large programme pay nothing and ask for no seats: they need no months.
        Ticking = _pledges.Length > 0 || _training.AsksMonthly;
        _reliability = _reliabilityInput.Value(Context, _reliabilityStream, 0);
        Log("enters");
        _commitments.Write();
        _instruments.Enter(Context, outbox);
        _standing.Follow(outbox);
        if (_standing.Status == MemberStatus.Left)
        {
            Leave(outbox);
        }
    }

    private void OnMonth(long month, Outbox outbox)
    {
        if (_training.HasTrained)
        {
            Keep(_training.Attrition(Context, month));
            TellOperators(outbox);
            TellCrew(outbox);
        }

        if (_left)
        {
            return;
        }

        var suspended = Suspended;
        var factor = suspended ? 0 : _reliability * _factor * _engagement.Factor;
        foreach (var pledge in _pledges)
        {
            var units = pledge.Units(Context, month, factor, _reliability);
            if (units > 0)
            {
                Send(outbox, _tables.Office, MessageKind.Contribute, pledge.Resource, units, pledge.Target);
                Add(_contributed, units, pledge.Label);
                if (pledge.Begins() && _commitments.Any)
                {
                    _commitments.Paid(pledge.Id);
                }
            }
        }

        if (_training.AsksMonthly && !suspended && _standing.MayNominate
            && _training.OnMonth(Context, month, outbox, Self) is var asked and > 0)
        {
            Count(_training.Nominated, asked);
        }
    }

    private void OnChange(int number, Outbox outbox)
    {
        var change = _tables.Interventions[number];
        if (Context.Trace is not null)
        {
            Log(Words.Of(change.Kind), change.Id);
        }

        switch (change.Kind)
        {
            case InterventionKind.Withdraw:
                Leave(outbox);
                break;
            case InterventionKind.Join:
                _left = false;
                TellCrew(outbox);
                _standing.Become(change.Status, outbox);
                break;
            case InterventionKind.BlocAccession:
                _standing.JoinBloc(number, outbox);
                break;
            case InterventionKind.Suspend:
                _suspendedUntil = Math.Max(_suspendedUntil, (change.Until ?? SimTime.Never).Seconds);
                break;
            case InterventionKind.NewInstrument:
                _instruments.Begin(change.Instrument);
                break;
            case InterventionKind.BudgetFactor:
                _factor *= change.Factor;
                break;
            case InterventionKind.PledgeChange:
                Array.Find(_pledges, x => x.Id == change.Pledge)?.Change(change.Amount);
                break;
            case InterventionKind.Actual:
                OnActual(change, outbox);
                break;
            default:
                throw new SimulationException($"{Name} cannot handle the intervention {change.Id}.");
        }
    }

    private void OnActual(InterventionDefinition change, Outbox outbox)
    {
        switch (change.Event)
        {
            case ActualEvent.Signed:
                _left = false;
                TellCrew(outbox);
                _standing.Become(change.Status, outbox);
                break;
            case ActualEvent.Left:
                Leave(outbox);
                break;
            case ActualEvent.Awarded:
                _instruments.AwardKnown(change.Instrument!, _tables.OrderOf(change.Target!), outbox);
                break;
            case ActualEvent.Graduated:
                Ticking = true;
                Count(_training.GraduatesMetric, change.People);
                Keep(_training.Graduate(change.People));
                TellCrew(outbox);
                break;
        }
    }

    private void Leave(Outbox outbox)
    {
        if (!_left)
        {
            _left = true;
            _instruments.Leave(outbox);
            _standing.Leave(outbox);
            _commitments.Leave();
            TellCrew(outbox);
            Log("leaves");
        }
    }

    private void Count(MetricHandle? metric, long amount)
    {
        if (metric is { } handle && amount != 0)
        {
            Add(handle, amount);
        }
    }

    /// <summary>The station hears whether somebody is there to run instruments that their owners operate.</summary>
    private void TellOperators(Outbox outbox)
    {
        if (_tellsOperators && _operators != _training.HasTrained)
        {
            _operators = !_operators;
            Send(outbox, _tables.Station, MessageKind.Operators, _operators ? 1 : 0);
        }
    }

    private void Keep(long trained)
    {
        if (_training.TrainedMetric is { } handle)
        {
            Set(handle, trained);
        }
    }
}
