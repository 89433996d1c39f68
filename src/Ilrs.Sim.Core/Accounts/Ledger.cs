using Ilrs.Sim.Core.Engine;
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
    private readonly long[] _opening;
    private readonly long[] _contributed;
    private readonly long[] _committed;
    private readonly long[] _consumed;
    private readonly long[] _returned;
    private readonly long[] _lost;
    private readonly long[] _expired;
    private readonly long[] _stock;
    private readonly long[] _pool;
    private readonly long[] _earmarked;
    private readonly long[] _committedPool;
    private readonly long[] _committedEarmark;
    private readonly bool[] _closed;

    public Ledger(int resources, int entities)
    {
        _resources = resources;
        _opening = new long[resources];
        _contributed = new long[resources];
        _committed = new long[resources];
        _consumed = new long[resources];
        _returned = new long[resources];
        _lost = new long[resources];
        _expired = new long[resources];
        _stock = new long[resources];
        _pool = new long[resources];
        _earmarked = new long[resources * entities];
        _committedPool = new long[resources * entities];
        _committedEarmark = new long[resources * entities];
        _closed = new bool[entities];
    }

    /// <summary>Totals of a resource.</summary>
    public AccountTotals Totals(int resource) => new(
        _opening[resource],
        _contributed[resource],
        _committed[resource],
        _consumed[resource],
        _returned[resource],
        _lost[resource],
        _expired[resource],
        _stock[resource]);

    /// <summary>Units of a resource in the pool and on earmarked accounts.</summary>
    public long Stock(int resource) => _stock[resource];

    public void Reset(ReadOnlySpan<long> opening)
    {
        Array.Clear(_earmarked);
        Array.Clear(_committedPool);
        Array.Clear(_committedEarmark);
        Array.Clear(_closed);
        opening.CopyTo(_pool);
        opening.CopyTo(_opening);
        opening.CopyTo(_stock);
        foreach (var account in (ReadOnlySpan<long[]>)[_contributed, _committed, _consumed, _returned, _lost, _expired])
        {
            Array.Clear(account);
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_pool);
        visitor.Values(_earmarked);
        visitor.Values(_committedPool);
        visitor.Values(_committedEarmark);
        visitor.Values(_closed);
        visitor.Values(_opening);
        visitor.Values(_contributed);
        visitor.Values(_committed);
        visitor.Values(_consumed);
        visitor.Values(_returned);
        visitor.Values(_lost);
        visitor.Values(_expired);
        visitor.Values(_stock);
    }

    /// <summary>Free units of the pool.</summary>
    public long Pool(int resource) => _pool[resource];

    /// <summary>Free units earmarked for an entity.</summary>
    public long Earmarked(int resource, int entity) => _earmarked[(entity * _resources) + resource];

    /// <summary>
    /// Contributor → pool, or → the earmarked account of an entity (−1: the pool). What comes for an entity whose
    /// account is closed goes straight back.
    /// </summary>
    public void Contribute(int resource, long units, int entity)
    {
        _contributed[resource] += units;
        if (entity >= 0 && _closed[entity])
        {
            _returned[resource] += units;
            return;
        }

        if (entity < 0)
        {
            _pool[resource] += units;
        }
        else
        {
            _earmarked[(entity * _resources) + resource] += units;
        }

        _stock[resource] += units;
    }

    /// <summary>Pool → consumed.</summary>
    public void Take(int resource, long units)
    {
        _pool[resource] -= units;
        _stock[resource] -= units;
        _consumed[resource] += units;
        RefuseOverdraft(resource, _pool[resource]);
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

        _stock[resource] -= units;
        _committed[resource] += units;
        RefuseOverdraft(resource, earmarked ? _earmarked[cell] : _pool[resource]);
    }

    /// <summary>Committed → consumed, earmarked units first; never more than is committed.</summary>
    public long Consume(int resource, int entity, long units)
    {
        var cell = (entity * _resources) + resource;
        var first = Math.Min(units, _committedEarmark[cell]);
        var second = Math.Min(units - first, _committedPool[cell]);
        _committedEarmark[cell] -= first;
        _committedPool[cell] -= second;
        _committed[resource] -= first + second;
        _consumed[resource] += first + second;
        return first + second;
    }

    /// <summary>
    /// An entity needs nothing more: what is committed goes back (pool units to the pool, earmarked ones to their
    /// contributors) or is lost, and what is earmarked goes back to its contributors.
    /// </summary>
    public void Close(int entity, bool lost)
    {
        _closed[entity] = true;
        for (var r = 0; r < _resources; r++)
        {
            var cell = (entity * _resources) + r;
            var (own, pool, free) = (_committedEarmark[cell], _committedPool[cell], _earmarked[cell]);
            _committedEarmark[cell] = _committedPool[cell] = _earmarked[cell] = 0;
            _committed[r] -= own + pool;
            _stock[r] -= free;
            _returned[r] += free;
            if (lost)
            {
                _lost[r] += own + pool;
            }
            else
            {
                _pool[r] += pool;
                _stock[r] += pool;
                _returned[r] += own;
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

        _stock[resource] -= units;
        _expired[resource] += units;
    }

    private static void RefuseOverdraft(int resource, long left)
    {
        if (left < 0)
        {
            throw new SimulationException($"The account of resource {resource} is overdrawn by {-left} units.");
        }
    }
}
