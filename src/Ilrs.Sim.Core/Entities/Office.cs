using System.Runtime.InteropServices;
using Ilrs.Sim.Core.Accounts;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The cooperation office: keeps the accounts, allocates, runs the calls and assigns training seats.</summary>
internal sealed partial class Office : Entity
{
    private const int FirstMilestone = -1;
    private readonly ModelTables _tables;
    private readonly OfficeAllocation _allocation;
    private readonly OfficeAwards _awards;
    private readonly OfficeCalls _calls;
    private readonly OfficeSeats _seats;
    private readonly OfficeMembers _members;
    private readonly OfficeBarter _barter;
    private readonly OfficeBenefits _benefits;
    private readonly OfficeSale _sale;
    private readonly PublishedBelief _belief;
    private readonly OfficeCrewSeats _crewSeats;
    private readonly List<PendingClaim> _claims = [];
    private readonly List<int> _amendments = [];
    private readonly long[] _opening;
    private readonly bool[] _blocked;
    private readonly int _resources;
    private MetricHandle _contributed;
    private MetricHandle _consumed;
    private MetricHandle _stock;
    private PolicyDefinition? _policy;

    public Office(EntityIdentity identity, ModelTables tables)
        : base(identity, tables.Identities.Length + OfficeMembers.TimersOf(tables))
    {
        _tables = tables;
        _resources = tables.Resources.Length;
        Ledger = new Ledger(_resources, tables.Office);
        _allocation = new OfficeAllocation(this, tables);
        _awards = new OfficeAwards(this, tables, NewStream);
        _calls = new OfficeCalls(this, tables, _awards, NewStream);
        _seats = new OfficeSeats(this);
        _members = new OfficeMembers(this, tables, NewStream);
        _barter = new OfficeBarter(this, tables, NewStream);
        _benefits = new OfficeBenefits(this, tables, _barter, NewStream);
        _sale = new OfficeSale(this, tables, _awards, _calls, _barter, NewStream);
        _belief = new PublishedBelief(this, tables);
        _crewSeats = new OfficeCrewSeats(this, tables, _calls.ShareOf, NewStream);
        _opening = new long[_resources];
        _blocked = new bool[_resources];
        for (var i = 0; i < _resources; i++)
        {
            _opening[i] = (long)Math.Round(tables.Resources[i].Opening * tables.Scales[i]);
        }
    }

    public Ledger Ledger { get; }

    /// <summary>The policies in force.</summary>
    public PolicyDefinition Policy => _policy ??= InForce();

    public override void Declare(MetricDeclarer metrics)
    {
        var labels = Array.ConvertAll(_tables.Resources, static x => (x.Id, x.Unit));
        _contributed = metrics.Declare(MetricCatalogue.ProgrammeContributed, labels);
        _consumed = metrics.Declare(MetricCatalogue.ProgrammeConsumed, labels);
        _stock = metrics.Declare(MetricCatalogue.Stock, labels);
        _members.Declare(metrics);
        _awards.Declare(metrics);
        _calls.Declare(metrics);
        _barter.Declare(metrics);
        _benefits.Declare(metrics);
        _sale.Declare(metrics);
        _belief.Declare(metrics);
        _crewSeats.Declare(metrics);
    }

    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Contribute:
                OnContribute(message, outbox);
                break;
            case MessageKind.Tick:
                OnMonth();
                _awards.OnMonth(outbox);
                _sale.OnMonth(outbox);
                break;
            case MessageKind.Close:
                _barter.OnMonth();
                WriteStock(Context.Clock.Month);
                break;
            case MessageKind.Enter:
                Ticking = true;
                _members.Enter(outbox);
                _barter.Enter();
                _sale.Enter();
                _belief.Enter();
                break;
            case MessageKind.Timer when message.Slot >= _tables.Identities.Length:
                _members.OnTimer(message.Slot - _tables.Identities.Length, outbox);
                break;
            case MessageKind.Standing or MessageKind.Researchers or MessageKind.BlocJoined:
                _members.Handle(message, outbox);
                break;
            case MessageKind.Status:
                _members.Handle(message, outbox);
                OnStatus(message, outbox);
                break;
            case MessageKind.StatusWanted:
                _members.AnswerStatus(message.Sender, outbox);
                break;
            case MessageKind.Carried:
                _barter.OnCarried(message);
                _sale.Release((int)message.A);
                break;
            case MessageKind.Outcome:
                _belief.Observe(message);
                break;
            case MessageKind.GroundTold:
                _barter.Listen((int)message.A, Message.Number(message.B), Context.Clock.YearBefore);
                break;
            case MessageKind.CrewTrained or MessageKind.CrewLanded:
                _crewSeats.Handle(message);
                break;
            case MessageKind.HoursTold:
                _benefits.OnHours(message);
                break;
            case MessageKind.Change:
                OnChange((int)message.A, outbox);
                break;
            case MessageKind.Claim:
                _claims.Add(new PendingClaim
                {
                    Sender = message.Sender,
                    Resource = (int)message.A,
                    Units = message.B,
                    Number = message.C,
                });
                Serve(outbox);
                break;
            case MessageKind.Need:
                _allocation.Add(message, outbox);
                break;
            case MessageKind.Allocate:
                _allocation.Decide(outbox);
                break;
            case MessageKind.Consumed:
                Count(_consumed, (int)message.A, Ledger.Consume((int)message.A, message.Sender, message.B));
                break;
            case MessageKind.CloseAccount:
                Ledger.Close(message.Sender, message.A != 0);
                Serve(outbox);
                break;
            case MessageKind.IntakeSeats:
            case MessageKind.Nominate:
            case MessageKind.AssignSeats:
                _seats.Handle(message, outbox);
                break;
            case MessageKind.HostOpened:
            case MessageKind.HostClosed:
            case MessageKind.GuestFreed:
            case MessageKind.Rehome:
            case MessageKind.Redesigned:
                _awards.Handle(message, outbox);
                break;
            case MessageKind.SlotWanted:
            case MessageKind.SellSlots:
                _sale.Handle(message, outbox);
                break;
            case MessageKind.InstrumentWithdrawn:
                _awards.Handle(message, outbox);
                _calls.Handle(message, outbox);
                break;
            default:
                _calls.Handle(message, outbox);
                break;
        }
    }

    protected override void ResetState()
    {
        Ledger.Reset(_opening);
        _claims.Clear();
        _allocation.Reset();
        _awards.Reset();
        _calls.Reset();
        _seats.Reset();
        _members.Reset();
        _barter.Reset();
        _benefits.Reset();
        _sale.Reset();
        _belief.Reset();
        _crewSeats.Reset();
        _amendments.Clear();
        _policy = _tables.Scenario.Policies;
    }

    internal ReplicationContext Replication => Context;

    internal void Emit(Outbox outbox, int target, MessageKind kind, long a = 0, long b = 0, long c = 0) =>
        Send(outbox, target, kind, a, b, c);

    internal void Schedule(Outbox outbox, int slot, SimTime due) => SetTimer(outbox, slot, due, slot);

    /// <summary>Open calls stand still, and payload lists are opened again.</summary>
    internal void Freeze(long seconds, Outbox outbox)
    {
        _calls.Freeze(seconds, outbox);
        for (var i = _tables.FirstMission; i < _tables.FirstModule; i++)
        {
            if (_tables.SlotsOf(i) is not null)
            {
                Send(outbox, i, MessageKind.ListReopened, Now.Seconds + seconds);
            }
        }
    }

    internal void Unschedule(int slot) => CancelTimer(slot);

    /// <summary>Sets a timer of the members.</summary>
    internal void ScheduleOwn(Outbox outbox, int slot, SimTime due) =>
        SetTimer(outbox, _tables.Identities.Length + slot, due, slot);

    /// <summary>Sets a metric of the current step.</summary>
    internal void Note(MetricHandle metric, double value, int label = 0) => Set(metric, value, label);

    /// <summary>Adds to a metric of a year.</summary>
    internal void TallyAt(MetricHandle metric, int year, double amount, int label) =>
        AddAt(metric, year, amount, label);

    /// <summary>Sets a metric of a year.</summary>
    internal void NoteAt(MetricHandle metric, int year, double value, int label) => SetAt(metric, year, value, label);

    /// <summary>What is booked at prices.</summary>
    internal OfficeBarter Barter => _barter;

    /// <summary>What is sold.</summary>
    internal OfficeSale Sale => _sale;

    /// <summary>A partner has come to share in an instrument.</summary>
    internal void Join(int instrument, int partner)
    {
        _barter.Join(instrument, partner);
        _benefits.Join(instrument, partner);
    }

    internal void Tell(string kind, string detail) => Log(kind, detail);

    internal void Tally(MetricHandle metric, double amount, int label = 0) => Add(metric, amount, label);

    /// <summary>
    /// Whether a partner is a founder or has signed, as a state, an organisation or an institution. One whose status
    /// nobody says counts from the day it enters.
    /// </summary>
    internal bool HasSigned(int partner) => _members.StatusOf(partner) is { } status
        ? status <= MemberStatus.Institution
        : _tables.Partners[partner].Status.Count == 0 && _tables.EntersAt(partner) <= Now;

    /// <summary>Gives a project its slot: host and owner hear of it.</summary>
    internal void Grant(in CallProposal project, long agreement, bool notReady, Outbox outbox)
    {
        if (!notReady)
        {
            var mass = Message.Bits(project.Mass / 1e6);
            Send(outbox, project.Host, MessageKind.Award, project.Instrument, project.Host, mass);
        }

        if (project.Named)
        {
            Send(outbox, project.Owner, MessageKind.Award, project.Instrument, project.Host, agreement);
        }
    }

    private void OnContribute(in Message message, Outbox outbox)
    {
        var (resource, units) = ((int)message.A, message.B);
        Ledger.Contribute(resource, units, (int)message.C);
        Count(_contributed, resource, units);
        if (message.Sender < _tables.Partners.Length)
        {
            _calls.Give(message.Sender, resource, units);
            _barter.Contribute(message.Sender, resource, units, (int)message.C);
        }

        if (_claims.Count > 0 && FirstClaimFits(resource))
        {
            Serve(outbox);
        }
    }

    private void OnChange(int number, Outbox outbox)
    {
        var change = _tables.Interventions[number];
        Log(Words.Of(change.Kind), change.Id);
        if (change.Policies is not null)
        {
            Amend(number);
        }

        if (change.Kind == InterventionKind.AuthorityChange)
        {
            _members.ChangeAuthority(_tables.OrderOf(change.Authority!), outbox);
        }

        if (change.Kind == InterventionKind.ExportBarrier)
        {
            for (var i = 0; i < _tables.Partners.Length; i++)
            {
                if (_tables.Owns(i, change.Control!))
                {
                    Send(outbox, i, MessageKind.Barrier, number);
                }
            }
        }
    }

    private void OnMonth()
    {
        if (Context.Clock.Month > 0)
        {
            WriteStock(Context.Clock.Month - 1);
        }

        _members.OnMonth();
        _barter.OnMonth();

        for (var r = 0; r < _resources; r++)
        {
            if (_tables.Resources[r].Expires)
            {
                Ledger.Expire(r);
            }
        }
    }

    /// <summary>The stock at the end of a month.</summary>
    private void WriteStock(int month)
    {
        for (var r = 0; r < _resources; r++)
        {
            SetAt(_stock, month, Ledger.Stock(r), r);
        }
    }

    /// <summary>Whether the pool now suffices for the claim on a resource that was made first.</summary>
    private bool FirstClaimFits(int resource)
    {
        foreach (ref readonly var claim in CollectionsMarshal.AsSpan(_claims))
        {
            if (claim.Resource == resource)
            {
                return Ledger.Pool(resource) >= claim.Units;
            }
        }

        return false;
    }

    /// <summary>
    /// Serves waiting claims in the order of asking; the first that does not fit blocks its resource.
    /// </summary>
    private void Serve(Outbox outbox)
    {
        Array.Clear(_blocked);
        for (var i = 0; i < _claims.Count;)
        {
            var claim = _claims[i];
            if (_blocked[claim.Resource] || Ledger.Pool(claim.Resource) < claim.Units)
            {
                _blocked[claim.Resource] = true;
                i++;
                continue;
            }

            Ledger.Take(claim.Resource, claim.Units);
            Count(_consumed, claim.Resource, claim.Units);
            Send(outbox, claim.Sender, MessageKind.ClaimServed, claim.Resource, claim.Units, claim.Number);
            _claims.RemoveAt(i);
        }
    }

    private void Count(MetricHandle metric, int resource, long units) =>
        Add(metric, units, resource);

    private struct PendingClaim
    {
        public int Sender;
        public int Resource;
        public long Units;
        public long Number;
    }
}
