using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What one partner is to the programme: its status over time, its rights, its blocs.</summary>
internal sealed partial class PartnerStanding
{
    /// <summary>Timer slots it needs, after those of the instruments.</summary>
    public const int Timers = 2;

    private const long NoStatus = -1;
    private readonly Partner _partner;
    private readonly PartnerDefinition _definition;
    private readonly ModelTables _tables;
    private readonly Input? _withdrawal;
    private readonly Input? _withdrawalOfOthers;
    private readonly DrawStream _rates;
    private readonly DrawStream _leaving;
    private readonly DrawStream _signing;
    private readonly int _firstTimer;
    private readonly double _chance;
    private readonly bool _listed;
    private readonly bool _rightsByStatus;
    private readonly List<int> _blocChanges = [];
    private long _status;
    private int _next;
    private long _signings;
    private long _withdraws;

    public PartnerStanding(Partner partner, ModelTables tables, Func<string, DrawStream> stream)
    {
        _partner = partner;
        _tables = tables;
        var place = partner.Identity.Order;
        _definition = tables.Partners[place];
        _firstTimer = tables.InstrumentsOf[place].Length;
        _listed = _definition.Status.Count > 0;
        var membership = tables.Scenario.Membership;
        _rightsByStatus = membership.Rights == MemberRights.ByStatus;
        _withdrawal = membership.Withdrawal is { } rate && !tables.Members.Operates[place]
            ? new Input(rate, tables)
            : null;
        _withdrawalOfOthers = membership.WithdrawalOfOthers is { } others && !tables.Members.Operates[place]
            && _definition.Unnamed is null
            ? new Input(others, tables)
            : null;
        _rates = stream("withdrawal-rate");
        _leaving = stream("withdrawal");
        _signing = stream("accession");
        if (_definition.Candidate is { } candidate && membership.Accession is { Events.Count: > 0 and var events })
        {
            _chance = MemberTables.PartOf(candidate.YearlyChance, events);
        }
    }

    /// <summary>True when it has a status now or had one.</summary>
    private bool IsKnown => _listed || _status != NoStatus;

    private bool ByStatus => _rightsByStatus && IsKnown;

    /// <summary>Its status, or null when nobody says.</summary>
    public MemberStatus? Status => _status == NoStatus ? null : (MemberStatus)_status;

    private bool HasSigned => Status is { } status && MemberTables.HasSigned(status);

    /// <summary>Whether it may propose instruments.</summary>
    public bool MayPropose => !ByStatus || (Status is { } status && MemberTables.Proposes(status));

    /// <summary>Whether it may name people for seats.</summary>
    public bool MayNominate => !ByStatus || (Status is { } status && MemberTables.HasSigned(status));

    public void Reset()
    {
        _status = NoStatus;
        _next = 0;
        _signings = 0;
        _withdraws = long.MaxValue;
        _blocChanges.Clear();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _status);
        visitor.Value(ref _next);
        visitor.Value(ref _signings);
        visitor.Value(ref _withdraws);
        visitor.List(_blocChanges, static (StateVisitor v, ref int item) => v.Value(ref item));
    }

    public void Describe(EntityViewBuilder view)
    {
        if (Status is { } status)
        {
            view.Word("status", status);
        }

        DescribeBlocs(view);
    }

    /// <summary>Takes the status of the day and waits for the next one.</summary>
    public void Follow(Outbox outbox)
    {
        LendGroundStations(outbox, true);
        var now = _partner.Replication.Clock.Now;
        var periods = _definition.Status;
        var current = Status;
        while (_next < periods.Count && (periods[_next].From is not { } from || from <= now))
        {
            current = periods[_next].Is;
            _next++;
        }

        if (current is { } status && current != Status)
        {
            Become(status, outbox);
        }

        if (_next < periods.Count)
        {
            _partner.Schedule(outbox, _firstTimer, periods[_next].From!.Value, 0);
        }
    }

    /// <summary>One of its timers; true when it withdraws.</summary>
    public bool OnTimer(int slot, Outbox outbox)
    {
        if (slot == _firstTimer)
        {
            Follow(outbox);
            return Status == MemberStatus.Left;
        }

        return true;
    }

    /// <summary>Gets a status.</summary>
    public void Become(MemberStatus status, Outbox outbox)
    {
        var before = WithdrawalOf(Status);
        var signed = HasSigned;
        _status = (long)status;
        _partner.Emit(outbox, _tables.Office, MessageKind.Standing, _status);
        _partner.Tell("status", _partner.Replication.Trace is null ? "" : Words.Of(status));
        if (signed != HasSigned)
        {
            TellSigned(outbox);
        }

        if (WithdrawalOf(status) is not { } withdrawal)
        {
            CancelWithdrawal();
        }
        else if (withdrawal != before)
        {
            CancelWithdrawal();
            AwaitWithdrawal(withdrawal, outbox);
        }
    }

    /// <summary>Tells who asks, or all who wait for it, whether it is a member.</summary>
    public void TellSigned(Outbox outbox, int asker = -1)
    {
        var place = _partner.Identity.Order;
        foreach (var follower in _tables.Followers[place])
        {
            if ((asker < 0 || asker == follower) && _tables.Hears(follower, place, _partner.Replication.Clock.Now))
            {
                _partner.Emit(
                    outbox, follower, MessageKind.Status, (long)ConditionState.Signed, HasSigned ? 1 : 0, -1);
            }
        }
    }

    /// <summary>Leaves: what the file says about later statuses does not come any more.</summary>
    public void Leave(Outbox outbox)
    {
        LendGroundStations(outbox, false);
        _partner.Unschedule(_firstTimer);
        _next = _definition.Status.Count;
        if (Status is not null and not MemberStatus.Left)
        {
            Become(MemberStatus.Left, outbox);
        }
    }

    private void LendGroundStations(Outbox outbox, bool lends)
    {
        if (_definition.GroundStations.Count > 0)
        {
            outbox.Send(new Message(
                _tables.Station, _partner.Identity.Order, MessageKind.GroundStations, lends ? 1 : 0));
        }
    }

    /// <summary>A signing event: a candidate may sign.</summary>
    public void OnSigningEvent(in Message signing, Outbox outbox)
    {
        if (_definition.Candidate is not { } candidate || (Status is { } status && MemberTables.HasSigned(status)))
        {
            return;
        }

        var chance = Math.Min(1, _chance * Message.Number(signing.B));
        var context = _partner.Replication;
        if (!context.IsKnown && (context.IsPlan ? chance >= 0.5 : _signing.Uniform(signing.A) < chance))
        {
            Become(candidate.Becomes, outbox);
        }
    }

    /// <summary>The rate at which a member of a status withdraws, or null for never.</summary>
    private Input? WithdrawalOf(MemberStatus? status) => status switch
    {
        MemberStatus.Founder or MemberStatus.State => _withdrawal,
        MemberStatus.Intergovernmental or MemberStatus.Institution => _withdrawalOfOthers,
        _ => null,
    };

    /// <summary>
    /// A constant rate: the time to the withdrawal is exponential, drawn when it signs. In the plan hazards do not
    /// fire.
    /// </summary>
    private void AwaitWithdrawal(Input withdrawal, Outbox outbox)
    {
        var context = _partner.Replication;
        var n = _signings++;
        if (context.IsPlan || withdrawal.Value(context, _rates, n) * WithdrawalFactor
            is not (> 0 and var rate))
        {
            return;
        }

        var years = -DeterministicMath.Log(1 - _leaving.Uniform(n)) / rate;
        var seconds = Input.Whole(years * _tables.Scenario.Calendar.YearSeconds);
        var from = SimTime.Max(context.Clock.Now, context.KnownUntil);
        Withdraw(from + Math.Max(1, seconds), outbox);
    }

    private void Withdraw(SimTime due, Outbox outbox)
    {
        _withdraws = due.Seconds;
        _partner.Schedule(outbox, _firstTimer + 1, due, 0);
    }

    private void CancelWithdrawal()
    {
        _withdraws = long.MaxValue;
        _partner.Unschedule(_firstTimer + 1);
    }
}
