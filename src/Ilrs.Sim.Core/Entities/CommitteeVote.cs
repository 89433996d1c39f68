using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// A committee votes on the order of awards that the rule of selection proposes, against that of merit. A member votes
/// for the order that gives its own house more; where both give it as much, and for members without a name, for the one
/// whose projects have more merit in all, and for the rule's when they are equal. Nothing is drawn.
/// </summary>
internal sealed class CommitteeVote
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly CallMerging _merging;
    private readonly CallSelector _selector;
    private readonly long[] _more;
    private readonly bool _counts;
    private HostRoom?[]? _rooms;
    private MetricHandle _voted;
    private MetricHandle _refused;

    public CommitteeVote(Office office, ModelTables tables, CallMerging merging, CallSelector selector)
    {
        _office = office;
        _tables = tables;
        _merging = merging;
        _selector = selector;

        // A change may come while the scenario runs, and metrics keep their places: its votes are not counted.
        _counts = tables.Scenario.Policies.AwardVote != AwardVote.None
            || Array.Exists(tables.Milestones, static x => x.Brings?.Policies?.AwardVote is > AwardVote.None);
        _more = new long[tables.Partners.Length];
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_counts)
        {
            _voted = metrics.Declare(MetricCatalogue.OrdersVoted);
            _refused = metrics.Declare(MetricCatalogue.OrdersRefused);
        }
    }

    /// <summary>The rules under which a call is decided: those in force, or with the order of merit.</summary>
    public PolicyDefinition Settle(
        int host, List<CallProposal> candidates, HostRoom room, PolicyDefinition policy)
    {
        if (policy is not { Governance: Governance.Committee, AwardVote: not AwardVote.None and var rule }
            || policy.Selection is SelectionPolicy.Merit or SelectionPolicy.LeadFirst || candidates.Count == 0)
        {
            return policy;
        }

        var merit = policy with { Selection = SelectionPolicy.Merit };
        Array.Clear(_more);
        var better = Weigh(host, candidates, room, policy, 1) - Weigh(host, candidates, room, merit, -1);
        var (votes, against) = (0L, 0L);
        for (var i = 0; i < _tables.Partners.Length; i++)
        {
            var weight = _office.VotesOf(i);
            var gains = _tables.Partners[i].Unnamed is null ? MoreFor(i) : 0;
            votes += weight;
            against += gains < 0 || (gains == 0 && better < 0) ? weight : 0;
        }

        var others = _office.Votes - votes; // of members that joined from a pool
        against += better < 0 ? others : 0;
        votes += others;
        var stands = rule == AwardVote.Majority ? 2 * (votes - against) > votes : against == 0;
        _office.Tell("vote", _office.Replication.Trace is null ? "" : FormattableString.Invariant(
            $"{Words.Of(policy.Selection)}: {votes - against} for, {against} against"));
        if (_counts)
        {
            _office.Tally(_voted, 1);
            _office.Tally(_refused, stands ? 0 : 1);
        }

        return stands ? policy : merit;
    }

    /// <summary>What a house has more under the rule than by merit.</summary>
    private long MoreFor(int partner)
    {
        var more = 0L;
        for (var i = 0; i < _more.Length; i++)
        {
            more += _tables.Members.Houses[i] == _tables.Members.Houses[partner] ? _more[i] : 0;
        }

        return more;
    }

    /// <summary>Decides under a rule and takes nothing; adds what owners get, gives the merit in all.</summary>
    private double Weigh(int host, List<CallProposal> candidates, HostRoom room, PolicyDefinition policy, int sign)
    {
        _rooms ??= _tables.Rooms();
        var scratch = _rooms[host]!;
        scratch.CopyFrom(room);
        _selector.Decide(candidates, scratch, host, policy);
        var merit = 0.0;
        foreach (var outcome in _selector.Outcomes)
        {
            if (outcome.Refused is not null)
            {
                continue;
            }

            merit += outcome.Proposal.Merit;
            if (outcome.Proposal.Named)
            {
                var owners = _merging.OwnersOf(outcome.Proposal.Instrument);
                foreach (var owner in owners)
                {
                    _more[owner] += sign * (outcome.Proposal.Mass / owners.Count);
                }
            }
        }

        return merit;
    }
}
