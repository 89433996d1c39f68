using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Accounts;

/// <summary>
/// The programme's accounts in integer units, one set for each resource. Every booking moves units from one account
/// to another, so that opening + contributed = committed + consumed + returned + lost + expired + stock at all times.
/// </summary>
internal sealed class Ledger
{
    private readonly int _resources;
    private readonly AccountTotals[] _totals;
    private readonly long[] _pool;
    private readonly long[] _earmarked;
    private readonly long[] _committedPool;
    private readonly long[] _committedEarmark;

    public Ledger(int resources, int entities)
    {
        _resources = resources;
        _totals = new AccountTotals[resources];
        _pool = new long[resources];
        _earmarked = new long[resources * entities];
        _committedPool = new long[resources * entities];
        _committedEarmark = new long[resources * entities];
    }

    /// <summary>Totals of each resource.</summary>
    public ReadOnlySpan<AccountTotals> Totals => _totals;

    public void Reset(ReadOnlySpan<long> opening)
    {
        Array.Clear(_earmarked);
        Array.Clear(_committedPool);
        Array.Clear(_committedEarmark);
        for (var r = 0; r < _resources; r++)
        {
            _pool[r] = opening[r];
            _totals[r] = new AccountTotals(opening[r], 0, 0, 0, 0, 0, 0, opening[r]);
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_pool);
        visitor.Values(_earmarked);
        visitor.Values(_committedPool);
        visitor.Values(_committedEarmark);
        for (var r = 0; r < _resources; r++)
        {
            var (opening, contributed, committed, consumed, returned, lost, expired, stock) = _totals[r];
            visitor.Value(ref opening);
            visitor.Value(ref contributed);
            visitor.Value(ref committed);
            visitor.Value(ref consumed);
            visitor.Value(ref returned);
            visitor.Value(ref lost);
            visitor.Value(ref expired);
            visitor.Value(ref stock);
            _totals[r] = new(opening, contributed, committed, consumed, returned, lost, expired, stock);
        }
    }

    /// <summary>Free units of the pool.</summary>
    public long Pool(int resource) => _pool[resource];

    /// <summary>Free units earmarked for an entity.</summary>
    public long Earmarked(int resource, int entity) => _earmarked[(entity * _resources) + resource];

    /// <summary>Contributor → pool, or → the earmarked account of an entity (−1: the pool).</summary>
    public void Contribute(int resource, long units, int entity)
    {
        if (entity < 0)
        {
            _pool[resource] += units;
        }
        else
        {
            _earmarked[(entity * _resources) + resource] += units;
        }

        ref var t = ref _totals[resource];
        t = t with { Contributed = t.Contributed + units, Stock = t.Stock + units };
    }

    /// <summary>Pool → consumed.</summary>
    public void Take(int resource, long units)
    {
        _pool[resource] -= units;
        ref var t = ref _totals[resource];
        t = t with { Stock = t.Stock - units, Consumed = t.Consumed + units };
    }

    /// <summary>Earmarked account or pool → committed to an entity.</summary>
    public void Commit(int resource, int entity, long units, bool earmarked)
    {
        var cell = (entity * _resources) + resource;
        if (earmarked)
        {
            _earmarked[cell] -= units;
            _committedEarmark[cell] += units;
        }
        else
        {
            _pool[resource] -= units;
            _committedPool[cell] += units;
        }

        ref var t = ref _totals[resource];
        t = t with { Stock = t.Stock - units, Committed = t.Committed + units };
    }

    /// <summary>Committed → consumed, earmarked units first; never more than is committed.</summary>
    public long Consume(int resource, int entity, long units)
    {
        var cell = (entity * _resources) + resource;
        var first = Math.Min(units, _committedEarmark[cell]);
        var second = Math.Min(units - first, _committedPool[cell]);
        _committedEarmark[cell] -= first;
        _committedPool[cell] -= second;
        ref var t = ref _totals[resource];
        t = t with { Committed = t.Committed - first - second, Consumed = t.Consumed + first + second };
        return first + second;
    }

    /// <summary>
    /// An entity needs nothing more: what is committed goes back (pool units to the pool, earmarked ones to their
    /// contributors) or is lost, and what is earmarked goes back to its contributors.
    /// </summary>
    public void Close(int entity, bool lost)
    {
        for (var r = 0; r < _resources; r++)
        {
            var cell = (entity * _resources) + r;
            var (own, pool, free) = (_committedEarmark[cell], _committedPool[cell], _earmarked[cell]);
            _committedEarmark[cell] = _committedPool[cell] = _earmarked[cell] = 0;
            ref var t = ref _totals[r];
            t = t with { Committed = t.Committed - own - pool, Stock = t.Stock - free, Returned = t.Returned + free };
            if (lost)
            {
                t = t with { Lost = t.Lost + own + pool };
            }
            else
            {
                _pool[r] += pool;
                t = t with { Returned = t.Returned + own, Stock = t.Stock + pool };
            }
        }
    }

    /// <summary>Everything free of a resource → expired.</summary>
    public void Expire(int resource)
    {
        var units = _pool[resource];
        _pool[resource] = 0;
        for (var cell = resource; cell < _earmarked.Length; cell += _resources)
        {
            units += _earmarked[cell];
            _earmarked[cell] = 0;
        }

        ref var t = ref _totals[resource];
        t = t with { Stock = t.Stock - units, Expired = t.Expired + units };
    }
}
