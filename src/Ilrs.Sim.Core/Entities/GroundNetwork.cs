using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The ground stations at hand, the time in which they see the Moon, and what each adds.</summary>
internal sealed class GroundNetwork
{
    private readonly ModelTables _tables;
    private readonly GroundStationDefinition[] _stations;
    private readonly int[] _owners;
    private readonly GroundCoverage _coverage;
    private readonly Dictionary<string, (double All, double[] Added)> _known = new(StringComparer.Ordinal);
    private readonly bool[] _owned;
    private readonly bool[] _present;
    private readonly double[] _added;
    private readonly double[] _untold;
    private long _settled;
    private MetricHandle _coverageMetric;
    private MetricHandle _hours;

    public GroundNetwork(ModelTables tables)
    {
        _tables = tables;
        var all = new SortedDictionary<string, (GroundStationDefinition Station, int Owner)>(StringComparer.Ordinal);
        for (var i = 0; i < tables.Partners.Length; i++)
        {
            foreach (var station in tables.Partners[i].GroundStations)
            {
                all[station.Id] = (station, i);
            }
        }

        (GroundStationDefinition Station, int Owner)[] listed = [.. all.Values];
        _stations = Array.ConvertAll(listed, static x => x.Station);
        _owners = Array.ConvertAll(listed, static x => x.Owner);
        _coverage = new GroundCoverage(_stations, tables.Scenario.Station);
        _owned = new bool[_stations.Length];
        _present = new bool[_stations.Length];
        _added = new double[_stations.Length];
        _untold = new double[tables.PricesGroundHours ? tables.Partners.Length : 0];
    }

    /// <summary>Dates at which a station comes or goes by itself.</summary>
    public IEnumerable<SimTime> Changes
    {
        get
        {
            foreach (var station in _stations)
            {
                if (station.From is { } from)
                {
                    yield return from;
                }

                if (station.Until is { } until)
                {
                    yield return until;
                }
            }
        }
    }

    /// <summary>Share of the time in which one of them sees the Moon.</summary>
    public double Coverage { get; private set; }

    /// <summary>True when the scenario has any.</summary>
    public bool Exists => _stations.Length > 0;

    public void Declare(MetricDeclarer metrics)
    {
        if (Exists)
        {
            _coverageMetric = metrics.Declare(MetricCatalogue.GroundCoverage);
            _hours = metrics.Declare(
                MetricCatalogue.GroundHours, Array.ConvertAll(_stations, static x => (x.Id, "h")));
        }
    }

    public void Reset()
    {
        Array.Clear(_owned);
        Array.Clear(_present);
        Array.Clear(_added);
        Array.Clear(_untold);
        _settled = 0;
        Coverage = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_owned);
        visitor.Values(_present);
        visitor.Values(_untold);
        visitor.Value(ref _settled);
        Count();
    }

    public void Describe(EntityViewBuilder view)
    {
        if (!Exists)
        {
            return;
        }

        view.Number("ground-coverage", 100 * Coverage, "%");
        for (var i = 0; i < _stations.Length; i++)
        {
            view.Number($"ground-station/{_stations[i].Id}", 24 * _added[i], "h a day added");
        }
    }

    /// <summary>A partner lends its stations, or takes them away.</summary>
    public void Lend(int partner, bool lends)
    {
        for (var i = 0; i < _owners.Length; i++)
        {
            _owned[i] = _owners[i] == partner ? lends : _owned[i];
        }
    }

    /// <summary>Who is there now.</summary>
    public void Update(SimTime now)
    {
        for (var i = 0; i < _stations.Length; i++)
        {
            _present[i] = _owned[i]
                && (_stations[i].From is not { } from || from <= now)
                && (_stations[i].Until is not { } until || until > now);
        }

        Count();
    }

    /// <summary>Books the hours added since the last time; at least once a month, so never across two years.</summary>
    public void Settle(Clock clock, Action<MetricHandle, int, double, int> book)
    {
        var hours = (clock.Now.Seconds - _settled) / 3_600.0;
        for (var i = 0; i < _added.Length; i++)
        {
            if (_added[i] > 0 && hours > 0)
            {
                book(_hours, clock.YearBefore, _added[i] * hours, i);
                if (_untold.Length > 0)
                {
                    _untold[_owners[i]] += _added[i] * hours;
                }
            }
        }

        _settled = clock.Now.Seconds;
    }

    /// <summary>A year is over: the office hears what each partner added, where it has a price.</summary>
    public void EndYear(Outbox outbox)
    {
        for (var i = 0; i < _untold.Length; i++)
        {
            if (_untold[i] > 0)
            {
                outbox.Send(new Message(
                    _tables.Office, _tables.Station, MessageKind.GroundTold, i, Message.Bits(_untold[i])));
                _untold[i] = 0;
            }
        }
    }

    /// <summary>Where the coverage is written.</summary>
    public MetricHandle Metric => _coverageMetric;

    private void Count()
    {
        var key = string.Create(_present.Length, _present, static (text, present) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = present[i] ? '1' : '0';
            }
        });
        if (!_known.TryGetValue(key, out var known))
        {
            var added = new double[_present.Length];
            known = (_coverage.Of(_present, added), added);
            _known.Add(key, known);
        }

        Coverage = known.All;
        known.Added.CopyTo(_added, 0);
    }
}
