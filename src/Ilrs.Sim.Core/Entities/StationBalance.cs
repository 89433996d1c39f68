using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Power, data rate and berths of the modules in service, and their energy over the worst dark spell; sheds loads by
/// their order when one is short.
/// </summary>
internal sealed class StationBalance
{
    private const double Unit = 1e6;
    private readonly ModelTables _tables;
    private readonly int[] _order;
    private readonly bool[] _serving;
    private readonly bool[] _failed;
    private readonly bool[] _shed;
    private readonly bool[] _next;
    private readonly bool[] _shedAnyway;
    private readonly bool[] _shedAlone;
    private readonly bool _serves;
    private readonly int[] _host;
    private readonly (long Supply, long Demand, long Storage)[] _dark;
    private readonly (int Module, Input Light, Input Dark)[] _scaled;
    private readonly (long Power, long Data)[] _supply;
    private readonly (long Power, long Data)[] _own;
    private readonly (long Power, long Data)[] _guest;
    private readonly (long Power, long Data)[] _wanted;
    private (long Power, long Data) _totalSupply;
    private (long Power, long Data) _totalWanted;
    private long _spell;
    private long _darkMargin;

    public StationBalance(ModelTables tables)
    {
        _tables = tables;
        _supply = Array.ConvertAll(tables.Modules, static x => (Whole(x.PowerSupply), Whole(x.DataSupply)));
        _own = Array.ConvertAll(tables.Modules, static x => (Whole(x.PowerDemand), Whole(x.DataDemand)));
        _guest = Array.ConvertAll(
            tables.Instruments,
            static x => (Whole(x.Definition.Power / 1_000), Whole(x.Definition.DataRate)));
        _dark = Array.ConvertAll(
            tables.Modules,
            static x => (Whole(x.DarkSupply), Whole(x.DarkDemand ?? x.PowerDemand), Whole(x.Storage) * 3_600));
        _scaled = Scaled(tables);
        _wanted = new (long, long)[tables.Modules.Length];
        _host = new int[tables.Instruments.Length];
        _serving = new bool[tables.Modules.Length];
        _failed = new bool[tables.Modules.Length];
        _shed = new bool[tables.Modules.Length];
        _next = new bool[tables.Modules.Length];
        _shedAnyway = new bool[tables.Modules.Length];
        _serves = Array.Exists(tables.Services, static x => x.Modules.Count > 0);
        _shedAlone = new bool[_serves ? tables.Modules.Length : 0];
        _order = new int[tables.Modules.Length];
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        // The most dispensable load first; equal ones by id, the last first.
        Array.Sort(_order, (x, y) =>
        {
            var byShed = tables.Modules[y].ShedOrder.CompareTo(tables.Modules[x].ShedOrder);
            return byShed != 0 ? byShed : y.CompareTo(x);
        });
    }

    /// <summary>Power supplied, kW.</summary>
    public double PowerSupply => _totalSupply.Power / Unit;

    /// <summary>Power wanted, shed loads and their guests included, kW.</summary>
    public double PowerDemand => _totalWanted.Power / Unit;

    /// <summary>Data rate supplied, Mbit/s.</summary>
    public double DataSupply => _totalSupply.Data / Unit;

    /// <summary>Data rate wanted, shed loads and their guests included, Mbit/s.</summary>
    public double DataDemand => _totalWanted.Data / Unit;

    /// <summary>Length of the worst dark spell, seconds; 0 for none.</summary>
    public long DarkSpell => _spell;

    /// <summary>
    /// Energy that is left at the end of the worst dark spell when nothing is shed for its sake, kWh: below 0 it is
    /// short.
    /// </summary>
    public double DarkMargin => _darkMargin / (3_600 * Unit);

    public int InService { get; private set; }

    public int Berths { get; private set; }

    public int Shed { get; private set; }

    /// <summary>Sets the worst dark spell, seconds.</summary>
    public void Darken(long spell)
    {
        _spell = spell;
        Count();
    }

    public void Reset(ReplicationContext context)
    {
        foreach (var (i, light, dark) in _scaled)
        {
            var (module, inDark) = (_tables.Modules[i], dark.Calm(context));
            _supply[i].Power = Whole(module.PowerSupply * light.Calm(context));
            _dark[i].Supply = Whole(module.DarkSupply * inDark);
            _dark[i].Storage = Whole(module.Storage * inDark) * 3_600;
        }

        _spell = 0;
        Array.Clear(_serving);
        Array.Clear(_failed);
        Array.Clear(_shed);
        Array.Clear(_shedAnyway);
        Array.Clear(_shedAlone);
        Array.Fill(_host, -1);
        Count();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref _spell);
        visitor.Values(_serving);
        visitor.Values(_failed);
        visitor.Values(_shed);
        visitor.Values(_host);
        Count();
        WhenRepaired();
        WithoutGuests();
    }

    /// <summary>A module begins to serve, or stops: for good, or because it failed.</summary>
    public void Serve(int module, bool serves, bool forGood)
    {
        var place = module - _tables.FirstModule;
        _serving[place] = serves;
        _failed[place] = !serves && !forGood;
        if (!serves)
        {
            // Its guests have stopped; when it comes back they say so again.
            _host.AsSpan().Replace(place, -1);
        }
    }

    /// <summary>
    /// How a module is supplied: 1 it is in service and not shed; 0 it would be, were all repaired that has failed; −1
    /// not even then.
    /// </summary>
    public int Supplied(int place) =>
        _serving[place] && !_shed[place] ? 1
        : (_serving[place] || _failed[place]) && !_shedAnyway[place] ? 0
        : -1;

    /// <summary>
    /// Whether a module is in service and would not be shed if no guest drew anything: services go before guests.
    /// </summary>
    public bool Powered(int place) => _serving[place] && !_shedAlone[place];

    /// <summary>A guest instrument on a module starts or stops.</summary>
    public void Host(int module, int instrument, bool on)
    {
        var place = module - _tables.FirstModule;
        if (on)
        {
            _host[instrument] = place;
        }
        else if (!_shed[place])
        {
            _host[instrument] = -1;
        }

        // A guest that stops because its host is shed still wants its power: else shedding would end what caused it.
    }

    /// <summary>Balances again and tells the modules whose supply changed.</summary>
    public void Update(Outbox outbox, int station)
    {
        Count();
        FindShed(_next, _wanted, repaired: false);
        for (var at = 0; at < _order.Length; at++)
        {
            var i = _order[at];
            if (_next[i] != _shed[i])
            {
                _shed[i] = _next[i];
                outbox.Send(new Message(
                    _tables.FirstModule + i, station, MessageKind.Shed, 0, _shed[i] ? 1 : 0));
            }
        }

        WhenRepaired();
        WithoutGuests();
        CountShed();
    }

    /// <summary>Millionths: sums and comparisons are exact.</summary>
    private static long Whole(double amount) => (long)Math.Round(amount * Unit);

    /// <summary>The modules whose power is scaled, each replication anew.</summary>
    private static (int Module, Input Light, Input Dark)[] Scaled(ModelTables tables)
    {
        var scaled = new List<(int Module, Input Light, Input Dark)>();
        for (var i = 0; i < tables.Modules.Length; i++)
        {
            var module = tables.Modules[i];
            if (module.PowerScale != Parameter.Of(1) || module.DarkScale != Parameter.Of(1))
            {
                scaled.Add((
                    i,
                    Input.Once(module.PowerScale, tables, $"power scale of {module.Id}"),
                    Input.Once(module.DarkScale, tables, $"dark scale of {module.Id}")));
            }
        }

        return [.. scaled];
    }

    private (long Power, long Data) Total((long Power, long Data)[] amounts)
    {
        var (power, data) = (0L, 0L);
        for (var i = 0; i < amounts.Length; i++)
        {
            power += _serving[i] ? amounts[i].Power : 0;
            data += _serving[i] ? amounts[i].Data : 0;
        }

        return (power, data);
    }

    private void CountShed()
    {
        Shed = 0;
        for (var i = 0; i < _shed.Length; i++)
        {
            Shed += _serving[i] && _shed[i] ? 1 : 0;
        }
    }

    /// <summary>Who would be shed if all that has failed were in service.</summary>
    private void WhenRepaired()
    {
        if (Array.IndexOf(_failed, true) < 0)
        {
            _shed.CopyTo(_shedAnyway, 0);
        }
        else
        {
            FindShed(_shedAnyway, _wanted, repaired: true);
        }
    }

    /// <summary>Who would be shed if guests drew nothing, for services alone.</summary>
    private void WithoutGuests()
    {
        if (_serves)
        {
            FindShed(_shedAlone, _own, repaired: false);
        }
    }

    private void FindShed(bool[] shed, (long Power, long Data)[] demands, bool repaired)
    {
        var (power, data, energy) = (0L, 0L, 0L);
        for (var i = 0; i < shed.Length; i++)
        {
            if (_serving[i] || (repaired && _failed[i]))
            {
                power += _supply[i].Power - demands[i].Power;
                data += _supply[i].Data - demands[i].Data;
                energy += DarkBalance(i);
            }
        }

        foreach (var i in _order)
        {
            var wanted = demands[i];
            var survival = _spell * _dark[i].Demand;
            shed[i] = (_serving[i] || (repaired && _failed[i]))
                && ((power < 0 && wanted.Power > 0) || (data < 0 && wanted.Data > 0) || (energy < 0 && survival > 0));
            if (shed[i])
            {
                power += wanted.Power;
                data += wanted.Data;
                energy += survival;
            }
        }
    }

    /// <summary>Energy that a module adds over the dark spell, 10^-6 kW s.</summary>
    private long DarkBalance(int i) =>
        _spell == 0 ? 0 : _dark[i].Storage + (_spell * (_dark[i].Supply - _dark[i].Demand));

    private void Count()
    {
        (InService, Berths) = (0, 0);
        _own.CopyTo(_wanted, 0);
        for (var i = 0; i < _host.Length; i++)
        {
            if (_host[i] >= 0)
            {
                ref var wanted = ref _wanted[_host[i]];
                wanted = (wanted.Power + _guest[i].Power, wanted.Data + _guest[i].Data);
            }
        }

        _darkMargin = 0;
        for (var i = 0; i < _serving.Length; i++)
        {
            if (_serving[i])
            {
                _darkMargin += DarkBalance(i);
                InService++;
                Berths += _tables.Modules[i].CrewBerths;
            }
        }

        CountShed();
        (_totalSupply, _totalWanted) = (Total(_supply), Total(_wanted));
    }
}
