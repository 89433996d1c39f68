using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The last stage of a call: merges, selects, awards, and tells everybody.</summary>
internal sealed class CallDecision
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly OfficeAwards _awarded;
    private readonly CallMetrics _metrics;
    private readonly CallMerging _merging;
    private readonly CallSelector _selector;
    private readonly CommitteeVote _vote;
    private readonly long[] _awards;

    public CallDecision(
        Office office,
        ModelTables tables,
        OfficeAwards awarded,
        CallMetrics metrics,
        long[] given,
        Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _awarded = awarded;
        _metrics = metrics;
        _awards = new long[tables.Partners.Length];
        AwardedMass = new double[tables.Partners.Length];
        _merging = new CallMerging(tables, stream);
        _selector = new CallSelector(tables, given, _awards, AwardedMass, Unnamed);
        _vote = new CommitteeVote(office, tables, _merging, _selector);
    }

    /// <summary>Kilograms awarded so far, by partner; those of a joint project in equal shares.</summary>
    public double[] AwardedMass { get; }

    /// <summary>Named instruments that the last decision took, those that joined another with them.</summary>
    public List<int> Taken { get; } = [];

    /// <summary>What those without a name were given so far.</summary>
    public UnnamedRecord Unnamed { get; } = new();

    public void Declare(MetricDeclarer metrics) => _vote.Declare(metrics);

    public void Reset()
    {
        Array.Clear(_awards);
        Array.Clear(AwardedMass);
        Unnamed.Reset();
        _merging.Joined.Clear();
        for (var i = 0; i < _tables.Instruments.Length; i++)
        {
            if (_tables.Instruments[i].AwardedHost >= 0)
            {
                Count(i);
            }
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_awards);
        visitor.Values(AwardedMass);
        Unnamed.Visit(visitor);
    }

    /// <summary>Notes what a call offers.</summary>
    public void Open(int host)
    {
        var mass = _awarded.Room(host).Mass;
        _metrics.Set(_metrics.OfferedMass, host, double.IsFinite(mass) ? mass : 0);
    }

    /// <summary>Decides a call.</summary>
    /// <param name="host">Its host.</param>
    /// <param name="call">The call.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="candidates">What was accepted, by merit; afterwards the projects.</param>
    /// <param name="outbox">Takes the answers.</param>
    public void Decide(
        int host, in CallState call, CallRules rules, List<CallProposal> candidates, Outbox outbox)
    {
        var context = _office.Replication;
        if (context.Rehearsal is { } rehearsal && rehearsal.Wants(host))
        {
            Rehearse(rehearsal, host, call, rules, candidates);
        }

        _metrics.Add(_metrics.Accepted, host, candidates.Count);
        _merging.Merge(context, candidates, rules.Merge, call.Times);
        _metrics.Add(_metrics.Merged, host, _merging.Joined.Count);
        if (_office.Policy.Rehome == RehomePolicy.Recompete)
        {
            _awarded.Enter(host, candidates);
        }

        Taken.Clear();
        var room = _awarded.Room(host);
        _selector.Decide(candidates, room, host, _vote.Settle(host, candidates, room, _office.Policy));
        var late = context.Clock.Now.Seconds - call.Opened - call.Planned;
        _metrics.Set(_metrics.MonthsLate, host, late / (double)_tables.Scenario.Calendar.MonthSeconds);
        var largest = 0L;
        var least = context.Trace is null ? double.PositiveInfinity : CallLog.Least(_selector.Outcomes);
        foreach (var outcome in _selector.Outcomes)
        {
            if (outcome.Refused is { } reason)
            {
                CallLog.Refused(_office, _tables, outcome.Proposal, reason, least);
                Lose(outcome.Proposal, reason, outbox);
            }
            else
            {
                largest = Math.Max(largest, outcome.Proposal.Mass);
                Award(outcome.Proposal, rules, call.Times, outbox);
            }
        }

        _metrics.Set(_metrics.LargestItem, host, largest / 1e6);
    }

    /// <summary>The first cut: puts the letters that it keeps first, in the order of the rule in force.</summary>
    public void Cut(List<CallProposal> letters, int kept) => _selector.Cut(letters, kept, _office.Policy);

    /// <summary>Goes from the letters to the winners under every rule, and takes nothing.</summary>
    private void Rehearse(
        CallRehearsal rehearsal, int host, in CallState call, CallRules rules, List<CallProposal> candidates)
    {
        foreach (var rule in Enum.GetValues<SelectionPolicy>())
        {
            var policy = _office.Policy with { Selection = rule };
            var projects = new List<CallProposal>(rehearsal.Letters.Count > 0 ? rehearsal.Letters : candidates);
            if (rehearsal.Letters.Count > 0)
            {
                _selector.Cut(projects, rehearsal.Kept, policy);
                projects.RemoveRange(rehearsal.Kept, projects.Count - rehearsal.Kept);
            }

            projects.Sort(static (x, y) => y.Merit.CompareTo(x.Merit));
            _merging.Merge(_office.Replication, projects, rules.Merge, call.Times);
            if (_office.Policy.Rehome == RehomePolicy.Recompete)
            {
                _awarded.Enter(host, projects);
            }

            _selector.Decide(projects, rehearsal.Empty(_awarded.Room(host)), host, policy);
            rehearsal.Record(_selector.Outcomes, _awards);
        }

        rehearsal.End(_awarded.Room(host).Mass, _awards);
    }

    /// <summary>Books an award that is known: it takes room and counts, whoever else has proposed.</summary>
    public void Book(int instrument, int host, Outbox outbox)
    {
        var project = _awarded.Proposal(instrument, host, merit: 0.5);
        _awarded.Room(host).Take(ref project);
        _awarded.Add(project);
        _merging.Joined.Clear();
        if (_tables.SlotsOf(host) is { HasCall: true })
        {
            _metrics.Add(_metrics.Awarded, host, 1);
            _metrics.Add(_metrics.AwardedMass, host, project.Mass / 1e6);
            Describe(project, signed: false);
        }

        Share(instrument, host, outbox);
    }

    /// <summary>A slot is sold: it counts as one that a partner has had.</summary>
    public void Sell(in CallProposal project, Outbox outbox)
    {
        _merging.Joined.Clear();
        Share(project.Instrument, project.Host, outbox);
    }

    /// <summary>Refuses a proposal; unnamed ones are heard of no more.</summary>
    public void Refuse(Outbox outbox, in CallProposal item, int host, RefusalReason reason)
    {
        if (item.Named)
        {
            _office.Emit(outbox, item.Owner, MessageKind.Refusal, item.Instrument, host, (long)reason);
        }
    }

    private void Share(int instrument, int host, Outbox outbox)
    {
        foreach (var partner in _tables.Instruments[instrument].CoOwners)
        {
            _office.Emit(outbox, partner, MessageKind.JointAward, instrument, host);
        }

        Count(instrument);
    }

    private void Lose(in CallProposal project, RefusalReason reason, Outbox outbox)
    {
        if (project.Award >= 0 || !project.Named)
        {
            return;
        }

        Refuse(outbox, project, project.Host, reason);
        foreach (var (joined, leader) in _merging.Joined)
        {
            if (leader == project.Instrument)
            {
                Refuse(outbox, joined, project.Host, reason);
            }
        }
    }

    private void Award(in CallProposal winner, CallRules rules, int times, Outbox outbox)
    {
        if (winner.Award >= 0)
        {
            var award = _awarded[winner.Award];
            _awarded.Add(winner, award.NotReady);
            _office.Grant(winner, 0, award.NotReady, outbox);
            return;
        }

        _metrics.Add(_metrics.Awarded, winner.Host, 1);
        _metrics.Add(_metrics.AwardedMass, winner.Host, winner.Mass / 1e6);
        Describe(winner, !winner.Named && rules.Unnamed!.IsSigned(_office.Replication, winner.Number));
        if (!winner.Named)
        {
            var notReady = rules.Unnamed!.Fails(_office.Replication, winner.Number);
            Unnamed.Award(winner.Mass / 1e6);
            _awarded.Add(winner, notReady);
            _office.Grant(winner, 0, notReady, outbox);
            return;
        }

        Taken.Add(winner.Instrument);
        _awarded.Add(winner);
        _office.Grant(winner, rules.Agreement(_office.Replication, winner.Instrument, times), notReady: false, outbox);
        foreach (var partner in _tables.Instruments[winner.Instrument].CoOwners)
        {
            _office.Emit(outbox, partner, MessageKind.JointAward, winner.Instrument, winner.Host);
        }

        foreach (var (joined, leader) in _merging.Joined)
        {
            if (leader == winner.Instrument && joined.Named)
            {
                _office.Emit(
                    outbox, joined.Owner, MessageKind.Merged, joined.Instrument, winner.Host, winner.Instrument);
                _office.Emit(outbox, _tables.Station, MessageKind.CoOwner, winner.Instrument, joined.Owner);
                _office.Join(winner.Instrument, joined.Owner);
                Taken.Add(joined.Instrument);
            }
        }

        Count(winner.Instrument);
    }

    /// <summary>Counts an awarded project: who is new, who has signed, who leads.</summary>
    private void Describe(in CallProposal winner, bool signed)
    {
        var (fresh, lead) = (winner.Named ? 0 : 1, false);
        if (winner.Named)
        {
            foreach (var owner in _merging.OwnersOf(winner.Instrument))
            {
                fresh += _awards[owner] == 0 ? 1 : 0;
                signed |= _office.HasSigned(owner);
                lead |= _tables.IsLead(owner);
            }
        }

        _metrics.Add(_metrics.Newcomers, winner.Host, fresh);
        _metrics.Add(_metrics.WithoutSignatory, winner.Host, signed ? 0 : 1);
        _metrics.Add(_metrics.Foreign, winner.Host, lead ? 0 : 1);
        _metrics.Add(_metrics.ForeignMass, winner.Host, lead ? 0 : winner.Mass / 1e6);
    }

    private void Count(int instrument)
    {
        var owners = _merging.OwnersOf(instrument);
        foreach (var owner in owners)
        {
            _awards[owner]++;
            AwardedMass[owner] += _tables.Masses.Of(_office.Replication, instrument) / owners.Count;
        }
    }
}
