using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Picks the projects of a call under a rule: in its order, each that fits all limits.</summary>
internal sealed class CallSelector
{
    private readonly SelectionOrder _order;
    private readonly long[] _awards;
    private readonly bool[] _chosen;
    private readonly HostRoom?[] _quotas;
    private readonly List<CallProposal> _projects = [];

    /// <param name="tables">The scenario.</param>
    /// <param name="given">Units given so far, by partner and resource.</param>
    /// <param name="awards">Projects awarded so far, by partner.</param>
    /// <param name="awardedMass">Kilograms awarded so far, by partner.</param>
    /// <param name="unnamed">What those without a name were given so far.</param>
    public CallSelector(
        ModelTables tables, long[] given, long[] awards, double[] awardedMass, UnnamedRecord unnamed)
    {
        _order = new SelectionOrder(tables, given, awardedMass, unnamed);
        _awards = awards;
        _chosen = new bool[tables.Partners.Length];
        _quotas = tables.Rooms();
    }

    /// <summary>What came of each project, in the order of award; the next decision overwrites it.</summary>
    public List<CallOutcome> Outcomes { get; } = [];

    /// <summary>
    /// Keeps a number of letters in the order of a rule; under a quota newcomers fill their share of the places first.
    /// </summary>
    /// <param name="letters">All letters; afterwards in the order of the rule, the kept ones first.</param>
    /// <param name="kept">How many are kept.</param>
    /// <param name="policy">The rule.</param>
    public void Cut(List<CallProposal> letters, int kept, PolicyDefinition policy)
    {
        _order.Sort(letters, RuleOf(policy));
        if (policy.Selection != SelectionPolicy.NewcomerQuota)
        {
            return;
        }

        var places = (int)Math.Floor(kept * policy.NewcomerQuota);
        Array.Clear(_chosen);
        for (var (i, taken) = (0, 0); i < letters.Count && taken < places; i++)
        {
            if (IsNewcomer(letters[i].Owner))
            {
                var newcomer = letters[i];
                letters.RemoveAt(i);
                letters.Insert(taken++, newcomer);
                if (newcomer.Owner >= 0)
                {
                    _chosen[newcomer.Owner] = true;
                }
            }
        }
    }

    /// <summary>Decides over projects and takes the room of those that win.</summary>
    public void Decide(List<CallProposal> projects, HostRoom room, int host, PolicyDefinition policy)
    {
        Outcomes.Clear();
        _projects.Clear();
        _projects.AddRange(projects);
        _order.Sort(_projects, RuleOf(policy));
        if (policy.Selection == SelectionPolicy.NewcomerQuota)
        {
            Array.Clear(_chosen);
            TakeNewcomers(room, _quotas[host]!, policy.NewcomerQuota);
        }

        foreach (var project in _projects)
        {
            var item = project;
            var reason = room.Refuses(item);
            if (reason is null)
            {
                room.Take(ref item);
            }

            Outcomes.Add(new CallOutcome(item, reason));
        }
    }

    /// <summary>The rule in force: a committee favours no lead.</summary>
    private static SelectionPolicy RuleOf(PolicyDefinition policy) =>
        policy is { Governance: Governance.Committee, Selection: SelectionPolicy.LeadFirst }
            ? SelectionPolicy.Merit
            : policy.Selection;

    private void TakeNewcomers(HostRoom room, HostRoom quota, double share)
    {
        quota.Reserve(room, share);
        for (var i = 0; i < _projects.Count;)
        {
            var item = _projects[i];
            var fits = quota.Refuses(item) is null && room.Refuses(item) is null;
            if (!fits || !IsNewcomer(item.Owner))
            {
                i++;
                continue;
            }

            var reserved = item;
            quota.Take(ref reserved);
            room.Take(ref item);
            if (item.Owner >= 0)
            {
                _chosen[item.Owner] = true;
            }

            Outcomes.Add(new CallOutcome(item, null));
            _projects.RemoveAt(i);
        }
    }

    private bool IsNewcomer(int owner) => owner < 0 || (_awards[owner] == 0 && !_chosen[owner]);
}
