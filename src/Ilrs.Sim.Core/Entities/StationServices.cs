using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The services to users outside the programme, by what the station knows: modules in service, satellites, power and
/// people on the Moon.
/// </summary>
internal sealed class StationServices
{
    private const int Nobody = -1;
    private readonly ModelTables _tables;
    private readonly StationBalance _balance;
    private readonly Action<MetricHandle, int, double, int> _book;
    private readonly ServiceRun[] _runs;
    private readonly int[][] _modules;
    private readonly int[] _satellites;
    private readonly int[] _hosts;
    private readonly bool _hasStays;
    private readonly List<(int Number, bool Holds)> _changed = [];
    private readonly List<Stay> _stays = [];
    private MetricHandle _delivered;

    public StationServices(
        ModelTables tables,
        StationBalance balance,
        Func<string, DrawStream> stream,
        Action<MetricHandle, int, double, int> book)
    {
        _tables = tables;
        _balance = balance;
        _book = book;
        _runs = Array.ConvertAll(
            tables.Services, x => new ServiceRun(x, tables, ThresholdsOf(x.Id, tables), stream));
        _modules = Array.ConvertAll(tables.Services, x => ModulesOf(x, tables));
        _satellites = new int[Any ? tables.Modules.Length : 0];
        _hosts = new int[_runs.Length];
        _hasStays = Array.Exists(tables.Services, static x => x.Kind == ServiceKind.CrewStays);
    }

    /// <summary>True when the scenario has any.</summary>
    public bool Any => _runs.Length > 0;

    public void Declare(MetricDeclarer metrics)
    {
        if (Any)
        {
            _delivered = metrics.Declare(
                MetricCatalogue.ServiceDelivered, Array.ConvertAll(_runs, static x => (x.Definition.Id, x.Unit)));
        }
    }

    public void Reset()
    {
        Array.Clear(_satellites);
        Array.Fill(_hosts, Nobody);
        _stays.Clear();
        foreach (var run in _runs)
        {
            run.Reset();
        }
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_satellites);
        visitor.Values(_hosts);
        visitor.List(_stays, static (StateVisitor v, ref Stay item) =>
        {
            v.Value(ref item.Mission);
            v.Value(ref item.People);
            v.Value(ref item.Since);
        });
        foreach (var run in _runs)
        {
            run.Visit(visitor);
        }
    }

    public void Describe(EntityViewBuilder view, Clock clock)
    {
        for (var i = 0; i < _runs.Length; i++)
        {
            var id = _runs[i].Definition.Id;
            view.Text($"service/{id}", _runs[i].StageAt(clock.Now));
            if (_hosts[i] != Nobody)
            {
                view.Text($"service/{id}/host", _tables.Modules[_hosts[i]].Id);
            }
        }
    }

    public void Enter(ReplicationContext context)
    {
        foreach (var run in _runs)
        {
            run.Enter(context);
        }
    }

    /// <summary>A state of somebody whom services may wait for.</summary>
    public void OnStatus(in Message status, ReplicationContext context)
    {
        foreach (var run in _runs)
        {
            run.OnStatus(status, context);
        }
    }

    /// <summary>A module serves, or does not; with how many satellites, and whether it has ended for good.</summary>
    public void Serve(int module, int satellites, bool serves, bool forGood)
    {
        if (!Any)
        {
            return;
        }

        var place = module - _tables.FirstModule;
        _satellites[place] = serves ? Math.Max(1, satellites) : 0;
        if (!serves && forGood)
        {
            _hosts.AsSpan().Replace(place, Nobody);
        }
    }

    /// <summary>People of a mission come to the Moon, or leave it.</summary>
    public void OnCrew(in Message crew, Clock clock)
    {
        if (!_hasStays)
        {
            return;
        }

        if (crew.B != 0)
        {
            _stays.Add(new Stay { Mission = crew.Sender, People = crew.A, Since = clock.Now.Seconds });
            return;
        }

        var mission = crew.Sender;
        if (_stays.FindIndex(x => x.Mission == mission) is >= 0 and var i)
        {
            var stay = _stays[i];
            _stays.RemoveAt(i);
            End(stay, clock);
        }
    }

    /// <summary>
    /// Looks at what is delivered now; gives the lengths of time, by their number, that are reached or lost.
    /// </summary>
    public List<(int Number, bool Holds)> Update(Clock clock)
    {
        _changed.Clear();
        for (var i = 0; i < _runs.Length; i++)
        {
            Settle(i, clock);
            var (delivers, pace) = _runs[i].IsWanted(clock.Now) ? Deliver(i) : (false, 0);
            _runs[i].Deliver(delivers, pace, clock.Now);
            _runs[i].Follow(clock.Now, _changed);
        }

        return _changed;
    }

    /// <summary>What a length of time of a service waited for last, before its user came.</summary>
    public ConditionTracker.Leaf? Origin(int threshold)
    {
        var service = _tables.ServiceThresholds[threshold].Service;
        return Array.Find(_runs, x => x.Definition.Id == service)!.Origin;
    }

    /// <summary>Whether a service has another instant at which something changes by itself.</summary>
    public bool Arms(int service, Clock clock, out Time.SimTime next) => _runs[service].Arms(clock.Now, out next);

    /// <summary>Books what was delivered; once a month and before each change, so never across two years.</summary>
    public void Settle(Clock clock)
    {
        for (var i = 0; i < _runs.Length; i++)
        {
            Settle(i, clock);
        }
    }

    private static (int Number, long For)[] ThresholdsOf(string service, ModelTables tables)
    {
        var own = new List<(int, long)>();
        for (var i = 0; i < tables.ServiceThresholds.Count; i++)
        {
            if (tables.ServiceThresholds[i].Service == service)
            {
                own.Add((i, tables.ServiceThresholds[i].For));
            }
        }

        return [.. own];
    }

    /// <summary>The modules that serve, in ordinal order of their ids.</summary>
    private static int[] ModulesOf(ServiceDefinition service, ModelTables tables)
    {
        var modules = new SortedSet<int>();
        for (var i = 0; i < tables.Modules.Length; i++)
        {
            if (service.Modules.Contains(tables.Modules[i].Id)
                || (service.Client is { } client && tables.Modules[i].Relays.Contains(client)))
            {
                modules.Add(i);
            }
        }

        return [.. modules];
    }

    private void Settle(int i, Clock clock)
    {
        var amount = _runs[i].Take(clock.Now);
        if (amount > 0)
        {
            _book(_delivered, clock.YearBefore, amount, i);
        }
    }

    private (bool Delivers, double PerYear) Deliver(int i)
    {
        var service = _runs[i].Definition;
        switch (service.Kind)
        {
            case ServiceKind.Relay:
                var satellites = 0;
                foreach (var module in _modules[i])
                {
                    satellites += _satellites[module];
                }

                return satellites >= service.Satellites
                    ? (true, _tables.Scenario.Calendar.YearSeconds / 3_600.0)
                    : (false, 0);
            case ServiceKind.Oxygen:
                var rate = Powered(i) * _runs[i].Size;
                return (rate > 0 && rate >= service.AtLeast, rate / 1_000);
            case ServiceKind.Hosting:
                return Hosts(i) ? (true, _runs[i].Size) : (false, 0);
            default:
                return (false, 0);
        }
    }

    private int Powered(int i)
    {
        var powered = 0;
        foreach (var module in _modules[i])
        {
            powered += _balance.Powered(module) ? 1 : 0;
        }

        return powered;
    }

    /// <summary>The payload goes to the first module that is powered, and stays there until that has ended.</summary>
    private bool Hosts(int i)
    {
        foreach (var module in _modules[i])
        {
            if (_hosts[i] == Nobody && _balance.Powered(module))
            {
                _hosts[i] = module;
            }
        }

        return _hosts[i] != Nobody && _balance.Powered(_hosts[i]);
    }

    private void End(in Stay stay, Clock clock)
    {
        var length = clock.Now.Seconds - stay.Since;
        for (var i = 0; i < _runs.Length; i++)
        {
            var service = _runs[i].Definition;
            if (service.Kind == ServiceKind.CrewStays && length >= service.Stay)
            {
                var people = Math.Min(stay.People, service.People);
                _runs[i].Deliver(people * ((double)length / Time.Calendar.Day), stay.Since, clock.Now);
            }
        }
    }

    private struct Stay
    {
        public int Mission;
        public long People;
        public long Since;
    }
}
