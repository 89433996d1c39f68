using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Follows which modules relay for whom, how many satellites are in service, and in what share of each year a client
/// has at least one relay.
/// </summary>
internal sealed class RelayCoverage
{
    private readonly ModelTables _tables;
    private readonly Action<MetricHandle, int, double, int> _write;
    private readonly RelayClient[] _clients;
    private readonly int[][] _serves;
    private readonly bool[] _inService;
    private readonly int[] _satellites;
    private readonly int[] _relays;
    private readonly long[] _covered;
    private readonly long[] _yearLength;
    private readonly bool _hasSatellites;
    private MetricHandle _coverage;
    private MetricHandle _count;
    private long _settled;
    private int _year;
    private int _total;

    public RelayCoverage(ModelTables tables, Action<MetricHandle, int, double, int> write)
    {
        _tables = tables;
        _write = write;
        _clients = [.. tables.Modules.SelectMany(static x => x.Relays).Distinct().Order()];
        _serves = Array.ConvertAll(
            tables.Modules,
            x => x.Relays.Distinct().Select(y => Array.IndexOf(_clients, y)).ToArray());
        _inService = new bool[tables.Modules.Length];
        _satellites = new int[tables.Modules.Length];
        _relays = new int[_clients.Length];
        _covered = new long[_clients.Length];
        _yearLength = YearLengths(tables.Scenario);
        _hasSatellites = Array.Exists(tables.Modules, static x => x.Satellites > 0);
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_clients.Length > 0)
        {
            _coverage = metrics.Declare(
                MetricCatalogue.RelayCoverage, Array.ConvertAll(_clients, static x => (Words.Of(x), "1")));
        }

        if (_hasSatellites)
        {
            _count = metrics.Declare(MetricCatalogue.Satellites);
        }
    }

    public void Describe(EntityViewBuilder view)
    {
        if (_hasSatellites)
        {
            view.Count("satellites", _total, "satellites");
        }

        for (var i = 0; i < _clients.Length; i++)
        {
            view.Count($"relays-for/{Words.Of(_clients[i])}", _relays[i], "modules");
        }
    }

    public void Reset()
    {
        Array.Clear(_inService);
        Array.Clear(_satellites);
        Array.Clear(_covered);
        _settled = _tables.Scenario.Start.Seconds;
        _year = 0;
        Count();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_inService);
        visitor.Values(_satellites);
        visitor.Values(_covered);
        visitor.Value(ref _settled);
        visitor.Value(ref _year);
        Count();
    }

    /// <summary>A module comes into service, goes out of it, or has another number of satellites.</summary>
    public void Serve(int module, int satellites, bool serves, Clock clock)
    {
        Settle(clock);
        _inService[module - _tables.FirstModule] = serves;
        _satellites[module - _tables.FirstModule] = satellites;
        Count();
        WriteCount(clock);
    }

    /// <summary>
    /// Books the time since the last settlement; at least once a month and before each change, so never across two
    /// years.
    /// </summary>
    public void Settle(Clock clock)
    {
        WriteCount(clock);
        var seconds = clock.Now.Seconds - _settled;
        if (seconds <= 0)
        {
            return;
        }

        _settled = clock.Now.Seconds;
        if (_year != clock.YearBefore)
        {
            _year = clock.YearBefore;
            Array.Clear(_covered);
        }

        for (var i = 0; i < _clients.Length; i++)
        {
            _covered[i] += _relays[i] > 0 ? seconds : 0;
            _write(_coverage, _year, (double)_covered[i] / _yearLength[_year], i);
        }
    }

    /// <summary>Seconds of the scenario in each of its years, to the last instant at which anything happens.</summary>
    private static long[] YearLengths(Scenario scenario)
    {
        var (calendar, end) = (scenario.Calendar, new SimTime(scenario.Horizon.Seconds - 1));
        var first = calendar.DateOf(scenario.Start).Year;
        var lengths = new long[calendar.DateOf(end).Year - first + 1];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = SimTime.Min(end, calendar.Date(first + i + 1, 1, 1))
                - SimTime.Max(scenario.Start, calendar.Date(first + i, 1, 1));
        }

        return lengths;
    }

    private void WriteCount(Clock clock)
    {
        if (_hasSatellites)
        {
            _write(_count, clock.Year, _total, 0);
        }
    }

    private void Count()
    {
        Array.Clear(_relays);
        _total = 0;
        for (var i = 0; i < _inService.Length; i++)
        {
            _total += _satellites[i];
            foreach (var client in _serves[i])
            {
                _relays[client] += _inService[i] ? 1 : 0;
            }
        }
    }
}
