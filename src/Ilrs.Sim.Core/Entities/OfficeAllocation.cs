using Ilrs.Sim.Core.Accounts;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Allocates the month's stock to the needs that came in: earmarks first, then the pool by policy.</summary>
internal sealed class OfficeAllocation
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly List<Need> _needs = [];
    private readonly Comparison<Need> _compare;
    private AllocationPolicy _policy;
    private long[] _weights = new long[16];
    private long[] _shares = new long[16];

    public OfficeAllocation(Office office, ModelTables tables)
    {
        _office = office;
        _tables = tables;
        _compare = Compare;
    }

    public void Reset() => _needs.Clear();

    public void Visit(StateVisitor visitor) =>
        visitor.List(_needs, static (StateVisitor v, ref Need item) =>
        {
            v.Value(ref item.Sender);
            v.Value(ref item.Resource);
            v.Value(ref item.Units);
            v.Value(ref item.Float);
            v.Value(ref item.Earmarked);
        });

    public void Add(in Message need, Outbox outbox)
    {
        if (_needs.Count == 0)
        {
            _office.Emit(outbox, _tables.Office, MessageKind.Allocate);
        }

        _needs.Add(new Need { Sender = need.Sender, Resource = (int)need.A, Units = need.B, Float = need.C });
    }

    public void Decide(Outbox outbox)
    {
        var policy = _office.Policy.Allocation;
        var needs = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_needs);
        foreach (ref var need in needs)
        {
            need.Earmarked = Math.Min(need.Units, _office.Ledger.Earmarked(need.Resource, need.Sender));
            _office.Ledger.Commit(need.Resource, need.Sender, need.Earmarked, earmarked: true);
        }

        _policy = policy;
        needs.Sort(_compare);
        for (var first = 0; first < needs.Length;)
        {
            var end = first + 1;
            while (end < needs.Length && needs[end].Resource == needs[first].Resource)
            {
                end++;
            }

            Share(needs[first..end], policy, outbox);
            first = end;
        }

        _needs.Clear();
    }

    private void Share(Span<Need> needs, AllocationPolicy policy, Outbox outbox)
    {
        if (_weights.Length < needs.Length)
        {
            _weights = new long[needs.Length * 2];
            _shares = new long[needs.Length * 2];
        }

        var weights = _weights.AsSpan(0, needs.Length);
        var shares = _shares.AsSpan(0, needs.Length);
        var wanted = 0L;
        for (var i = 0; i < needs.Length; i++)
        {
            weights[i] = needs[i].Units - needs[i].Earmarked;
            wanted += weights[i];
        }

        var resource = needs[0].Resource;
        var pool = Math.Min(Math.Max(0, _office.Ledger.Pool(resource)), wanted);
        if (policy == AllocationPolicy.Proportional)
        {
            Proportion.Split(pool, weights, shares);
        }
        else
        {
            for (var i = 0; i < needs.Length; i++)
            {
                shares[i] = Math.Min(weights[i], pool);
                pool -= shares[i];
            }
        }

        for (var i = 0; i < needs.Length; i++)
        {
            _office.Ledger.Commit(resource, needs[i].Sender, shares[i], earmarked: false);
            _office.Emit(
                outbox,
                needs[i].Sender,
                MessageKind.Allocated,
                resource,
                needs[i].Earmarked + shares[i],
                needs[i].Units);
        }
    }

    private int Compare(Need x, Need y)
    {
        if (x.Resource != y.Resource)
        {
            return x.Resource.CompareTo(y.Resource);
        }

        var order = _policy switch
        {
            AllocationPolicy.CriticalPathFirst => x.Float.CompareTo(y.Float),
            AllocationPolicy.Priority => Priority(x.Sender).CompareTo(Priority(y.Sender)),
            _ => 0,
        };
        return order != 0 ? order : x.Sender.CompareTo(y.Sender);
    }

    private int Priority(int mission) => _tables.Missions[mission - _tables.FirstMission].Priority;

    private struct Need
    {
        public int Sender;
        public int Resource;
        public long Units;
        public long Float;
        public long Earmarked;
    }
}
