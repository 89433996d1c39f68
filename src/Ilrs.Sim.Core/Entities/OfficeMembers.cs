using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Counts the members, holds the signing events and knows who coordinates.</summary>
internal sealed partial class OfficeMembers
{
    private const long NoStatus = -1;
    private const int EventsAYear = 64;
    private static readonly MemberStatus[] Statuses = Enum.GetValues<MemberStatus>();
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly AccessionDefinition _accession;
    private readonly SigningEvent[] _events;
    private readonly Input[] _yearly;
    private readonly DrawStream[] _numbers;
    private readonly DrawStream[] _rounding;
    private readonly Input _freeze;
    private readonly DrawStream _freezes;
    private readonly long[] _status;
    private readonly long[] _joined;
    private readonly bool[] _enough;
    private readonly long[] _counts = new long[Statuses.Length];
    private MetricHandle _members;
    private MetricHandle _states;
    private MetricHandle _institutions;
    private MetricHandle _unnamed;
    private MetricHandle _votes;
    private MetricHandle _researchersMetric;
    private long _researchers;
    private long _lastSuccess;
    private int _authority;
    private int _nextAuthority;
    private int _year;

    public OfficeMembers(Office office, ModelTables tables, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _accession = tables.Scenario.Membership.Accession ?? new();
        _events = [.. _accession.Events];
        Array.Sort(_events, static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        var pools = new List<CandidatePool>(_accession.Pools);
        pools.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        Pools = [.. pools];
        _yearly = Array.ConvertAll(Pools, x => new Input(x.Yearly, tables));
        _numbers = Array.ConvertAll(Pools, x => stream($"accession/{x.Id}"));
        _rounding = Array.ConvertAll(Pools, x => stream($"accession-rounding/{x.Id}"));
        _freeze = new Input(tables.Scenario.Membership.AuthorityFreeze, tables);
        _freezes = stream("authority-freeze");
        _status = new long[tables.Partners.Length];
        _joined = new long[Pools.Length];
        _enough = new bool[tables.MemberThresholds.Count];
        _inBloc = new bool[Counts ? tables.Partners.Length * BlocCount : 0];
    }

    /// <summary>
    /// Timer slots it needs, after one for each entity: the signing events of a year, and the next authority.
    /// </summary>
    public static int TimersOf(ModelTables tables) => (tables.Scenario.Membership.Accession?.Events.Count ?? 0) + 1;

    private CandidatePool[] Pools { get; }

    private bool Counts => _tables.Members.HasStatus;

    public void Declare(MetricDeclarer metrics)
    {
        if (Counts)
        {
            _members = metrics.Declare(
                MetricCatalogue.Members, Array.ConvertAll(Statuses, static x => (Words.Of(x), "1")));
            _states = metrics.Declare(MetricCatalogue.StatesAndOrganisations);
            _institutions = metrics.Declare(MetricCatalogue.Institutions);
            _unnamed = metrics.Declare(MetricCatalogue.UnnamedMembers);
            _votes = metrics.Declare(MetricCatalogue.Votes);
            _researchersMetric = metrics.Declare(MetricCatalogue.ProgrammeResearchers);
            DeclareCommittee(metrics);
            DeclareBlocs(metrics);
        }
    }

    public void Reset()
    {
        Array.Fill(_status, NoStatus);
        Array.Clear(_joined);
        Array.Clear(_enough);
        ResetBlocs();
        _researchers = 0;
        _lastSuccess = long.MinValue / 2;
        _authority = -1;
        _nextAuthority = 0;
        _year = -1;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_status);
        visitor.Values(_joined);
        visitor.Values(_enough);
        visitor.Values(_inBloc);
        visitor.Value(ref _researchers);
        visitor.Value(ref _lastSuccess);
        visitor.Value(ref _authority);
        visitor.Value(ref _nextAuthority);
        visitor.Value(ref _year);
    }

    public void Enter(Outbox outbox)
    {
        foreach (var (i, signing) in _events.Index())
        {
            Await(i, signing, _office.Replication.Clock.Now, outbox);
        }

        FollowAuthorities(first: true, outbox);
    }

    public void Describe(EntityViewBuilder view)
    {
        if (_authority >= 0)
        {
            view.Text("authority", _tables.Identities[_authority].Id);
        }
    }

    /// <summary>
    /// Another partner coordinates from now on: calls freeze, payload lists open again. In the known past what came of
    /// it is in the dates.
    /// </summary>
    public void ChangeAuthority(int partner, Outbox outbox)
    {
        var context = _office.Replication;
        _authority = partner;
        _office.Tell("authority", _tables.Identities[partner].Id);
        if (!context.IsKnown)
        {
            var seconds = _freeze.Seconds(context, _freezes, context.Clock.Now.Seconds);
            if (seconds > 0)
            {
                _office.Freeze(seconds, outbox);
            }
        }
    }

    /// <summary>A partner's status.</summary>
    public MemberStatus? StatusOf(int partner) =>
        _status[partner] == NoStatus ? null : (MemberStatus)_status[partner];

    public void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Standing:
                _status[message.Sender] = message.A;
                Write();
                Compare(outbox);
                break;
            case MessageKind.BlocJoined when _inBloc.Length > 0:
                OnBloc(message);
                break;
            case MessageKind.Researchers:
                _researchers += message.A;
                break;
            case MessageKind.Status when message.A == (long)ConditionState.Arrived && message.B != 0:
                _lastSuccess = _office.Replication.Clock.Now.Seconds;
                break;
        }
    }

    /// <summary>A signing event, or the day of another authority.</summary>
    public void OnTimer(int slot, Outbox outbox)
    {
        if (slot == _events.Length)
        {
            FollowAuthorities(first: false, outbox);
        }
        else
        {
            Sign(slot, outbox);
        }
    }

    private void FollowAuthorities(bool first, Outbox outbox)
    {
        var periods = _tables.Scenario.Membership.Authorities;
        var now = _office.Replication.Clock.Now;
        for (; _nextAuthority < periods.Count; _nextAuthority++)
        {
            var (authority, from) = periods[_nextAuthority];
            if (from > now)
            {
                _office.ScheduleOwn(outbox, _events.Length, from.Value);
                return;
            }

            var partner = _tables.Require(authority, "authority");
            if (first)
            {
                _authority = partner;
            }
            else
            {
                ChangeAuthority(partner, outbox);
            }
        }
    }

    /// <summary>
    /// Candidates are asked, and pools sign a drawn number; in the known past who signed stands in the scenario.
    /// </summary>
    private void Sign(int slot, Outbox outbox)
    {
        var signing = _events[slot];
        var context = _office.Replication;
        var now = context.Clock.Now;
        if (context.IsKnown)
        {
            Await(slot, signing, now + 1, outbox);
            return;
        }

        var number = (_tables.Scenario.Calendar.DateOf(now).Year * (long)EventsAYear) + slot;
        var factor = now.Seconds - _lastSuccess <= _accession.SuccessMemory ? _accession.SuccessMultiplier : 1;
        for (var i = 0; i < _tables.Partners.Length; i++)
        {
            if (_tables.Partners[i].Candidate is not null)
            {
                _office.Emit(outbox, i, MessageKind.SigningEvent, number, Message.Bits(factor));
            }
        }

        for (var i = 0; i < Pools.Length; i++)
        {
            var mean = factor * _yearly[i].ValueNow(context, _numbers[i], number) / _events.Length;
            var u = context.IsCalm ? 0.5 : _rounding[i].Uniform(number);
            var signs = Math.Min(Pools[i].Size - _joined[i], Input.Whole(Math.Floor(mean + u)));
            _joined[i] += signs;
            if (signs > 0)
            {
                _office.Tell("signs", context.Trace is null ? "" : $"{signs} of {Pools[i].Id}");
            }
        }

        Write();
        Compare(outbox);
        Await(slot, signing, now + 1, outbox);
    }

    /// <summary>A month begins: counts of a new year, and the researchers, who move all the time.</summary>
    public void OnMonth()
    {
        if (!Counts)
        {
            return;
        }

        var year = _office.Replication.Clock.Year;
        if (year != _year)
        {
            Write();
        }

        _office.Note(_researchersMetric, _researchers);
    }

    /// <summary>The counts of the current year.</summary>
    public void Write()
    {
        if (!Counts)
        {
            return;
        }

        _year = _office.Replication.Clock.Year;
        CountEach();
        for (var i = 0; i < Statuses.Length; i++)
        {
            _office.Note(_members, _counts[i], i);
        }

        var states = Count((int)MemberStatus.Founder, (int)MemberStatus.Intergovernmental);
        _office.Note(_states, states);
        _office.Note(_institutions, _counts[(int)MemberStatus.Institution]);
        _office.Note(_unnamed, Unnamed());
        _office.Note(_votes, _office.Policy.Governance == Governance.LeadDecides
            ? 1
            : states);
        WriteCommittee();
        WriteBlocs();
        _office.Note(_researchersMetric, _researchers);
    }

    /// <summary>
    /// Members of a range of statuses. Parent and child are never added: a part does not count beside what it is a part
    /// of, and an organisation does not count beside its own members.
    /// </summary>
    private long Count(int first, int last)
    {
        var count = 0L;
        for (var i = 0; i < _status.Length; i++)
        {
            if (In(i, first, last) && Adds(i, first, last))
            {
                count += _tables.Partners[i].Unnamed ?? 1;
            }
        }

        for (var i = 0; i < Pools.Length; i++)
        {
            count += (int)Pools[i].Becomes >= first && (int)Pools[i].Becomes <= last ? _joined[i] : 0;
        }

        return count;
    }

    /// <summary>Members of each status by itself: the range from it to it, all in one pass.</summary>
    private void CountEach()
    {
        Array.Clear(_counts);
        for (var i = 0; i < _status.Length; i++)
        {
            if (_status[i] is >= 0 and var status && Adds(i, (int)status, (int)status))
            {
                _counts[status] += _tables.Partners[i].Unnamed ?? 1;
            }
        }

        for (var i = 0; i < Pools.Length; i++)
        {
            _counts[(int)Pools[i].Becomes] += _joined[i];
        }
    }

    private bool Adds(int partner, int first, int last) =>
        !AnyIn(_tables.Members.Above[partner], first, last)
        && !AnyIn(_tables.Members.Organisations[partner], first, last);

    private long Unnamed()
    {
        var count = 0L;
        for (var i = 0; i < _status.Length; i++)
        {
            count += In(i, 0, (int)MemberStatus.Institution) ? _tables.Partners[i].Unnamed ?? 0 : 0;
        }

        foreach (var joined in _joined)
        {
            count += joined;
        }

        return count;
    }

    private bool In(int partner, int first, int last) => _status[partner] >= first && _status[partner] <= last;

    private bool AnyIn(int[] partners, int first, int last)
    {
        foreach (var partner in partners)
        {
            if (In(partner, first, last))
            {
                return true;
            }
        }

        return false;
    }

    private void Await(int slot, SigningEvent signing, SimTime from, Outbox outbox) =>
        _office.ScheduleOwn(outbox, slot, MemberTables.Next(_tables.Scenario.Calendar, signing, from));
}
