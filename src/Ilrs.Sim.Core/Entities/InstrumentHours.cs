using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Books the hours of running guest instruments by discipline and by owner, year by year; owners of one instrument
/// share its hours in equal parts.
/// </summary>
internal sealed class InstrumentHours
{
    private readonly ModelTables _tables;
    private readonly Action<MetricHandle, int, double, int> _book;
    private readonly HoursReport _report;
    private readonly long[] _onSince;
    private readonly Input[] _duties;
    private readonly DrawStream[] _dutyStreams;
    private readonly double[] _duty;
    private readonly int[] _discipline;
    private readonly int[][] _owners;
    private readonly int[] _labels;
    private readonly List<Share> _joined = [];
    private MetricHandle _byDiscipline;
    private MetricHandle _byOwner;

    public InstrumentHours(
        ModelTables tables, Action<MetricHandle, int, double, int> book, Func<string, DrawStream> stream)
    {
        _tables = tables;
        _book = book;
        _report = new HoursReport(tables);
        _onSince = new long[tables.Instruments.Length];
        _discipline = new int[_onSince.Length];
        _duties = Array.ConvertAll(tables.Instruments, x => new Input(x.Definition.Duty, tables));
        _dutyStreams = Array.ConvertAll(tables.Instruments, x => stream($"duty/{x.Definition.Id}"));
        _duty = new double[_onSince.Length];
        _owners = Array.ConvertAll(tables.Instruments, static x => (int[])[x.Owner, .. x.CoOwners]);
        _labels = new int[tables.Partners.Length];
    }

    public void Declare(MetricDeclarer metrics)
    {
        var disciplines = new SortedSet<string>(StringComparer.Ordinal);
        var owners = new SortedSet<int>();
        foreach (var entry in _tables.Instruments)
        {
            disciplines.Add(entry.Definition.Discipline);
            owners.UnionWith([entry.Owner, .. entry.CoOwners]);
        }

        var names = new List<string>(disciplines);
        var places = new List<int>(owners);
        for (var i = 0; i < _onSince.Length; i++)
        {
            _discipline[i] = names.IndexOf(_tables.Instruments[i].Definition.Discipline);
        }

        for (var i = 0; i < _labels.Length; i++)
        {
            _labels[i] = places.IndexOf(i);
        }

        _byDiscipline = metrics.Declare(MetricCatalogue.ScienceHours, names.ConvertAll(static x => (x, "h")));
        _byOwner = metrics.Declare(
            MetricCatalogue.InstrumentHours, places.ConvertAll(x => (_tables.Partners[x].Id, "h")));
    }

    public void Reset()
    {
        Array.Fill(_onSince, long.MaxValue);
        Array.Fill(_duty, 1);
        _joined.Clear();
        _report.Reset();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_onSince);
        visitor.Values(_duty);
        visitor.List(_joined, static (StateVisitor v, ref Share item) =>
        {
            v.Value(ref item.Instrument);
            v.Value(ref item.Partner);
        });
        _report.Visit(visitor);
    }

    /// <summary>Draws the share of the time in which each works.</summary>
    public void Enter(ReplicationContext context)
    {
        for (var i = 0; i < _duty.Length; i++)
        {
            _duty[i] = Math.Clamp(_duties[i].Value(context, _dutyStreams[i], 0), 0, 1);
        }
    }

    /// <summary>A month begins: hours are booked, and told to the office when a year is over.</summary>
    public void OnMonth(Clock clock, Outbox outbox)
    {
        Settle(clock);
        _report.OnMonth(clock.Month, outbox);
    }

    /// <summary>The last instant before the horizon.</summary>
    public void Close(Clock clock, Outbox outbox)
    {
        Settle(clock);
        _report.Close(outbox);
    }

    /// <summary>A partner joins the owners of an instrument.</summary>
    public void Join(int instrument, int partner) =>
        _joined.Add(new Share { Instrument = instrument, Partner = partner });

    public void Switch(int instrument, bool on, Clock clock)
    {
        Settle(instrument, clock);
        _onSince[instrument] = on ? clock.Now.Seconds : long.MaxValue;
    }

    /// <summary>
    /// Books what has run since the last settlement; at least once a month, so never across two years.
    /// </summary>
    private void Settle(Clock clock)
    {
        for (var i = 0; i < _onSince.Length; i++)
        {
            Settle(i, clock);
        }
    }

    private void Settle(int i, Clock clock)
    {
        var now = clock.Now;
        if (_onSince[i] >= now.Seconds)
        {
            return;
        }

        var hours = _duty[i] * ((now.Seconds - _onSince[i]) / 3_600.0);
        _onSince[i] = now.Seconds;
        _report.Add(i, hours);
        _book(_byDiscipline, clock.YearBefore, hours, _discipline[i]);
        var owners = _owners[i];
        var count = owners.Length;
        foreach (var share in _joined)
        {
            count += share.Instrument == i ? 1 : 0;
        }

        foreach (var owner in owners)
        {
            _book(_byOwner, clock.YearBefore, hours / count, _labels[owner]);
        }

        foreach (var share in _joined)
        {
            if (share.Instrument == i)
            {
                _book(_byOwner, clock.YearBefore, hours / count, _labels[share.Partner]);
            }
        }
    }

    private struct Share
    {
        public int Instrument;
        public int Partner;
    }
}
