using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// What one partner has named, and what comes of it: commitments book nothing and follow the pledges, instruments and
/// graduates that stand behind them.
/// </summary>
internal sealed class PartnerCommitments
{
    private readonly Partner _partner;
    private readonly ModelTables _tables;
    private readonly CommitmentDefinition[] _items;
    private readonly CommitmentArea[] _areas;
    private readonly CommitmentArea[] _deliverable;
    private readonly int[] _instruments;
    private readonly int[] _programmes;
    private readonly bool _names;
    private readonly long[] _status;
    private readonly SimTime[] _yearEnds;
    private MetricHandle _named;
    private MetricHandle _delivered;

    public PartnerCommitments(Partner partner, ModelTables tables)
    {
        _partner = partner;
        _tables = tables;
        var definition = tables.Partners[partner.Identity.Order];
        _items = [.. definition.Commitments];
        Array.Sort(_items, static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        var areas = new SortedSet<CommitmentArea>();
        foreach (var item in _items)
        {
            areas.Add(item.Area);
        }

        _areas = [.. areas];
        _deliverable = Array.FindAll(_areas, x => Array.Exists(_items, y => y.Area == x && MayBeDelivered(y)));
        _instruments = Array.ConvertAll(_items, x => x.Instrument is { } id
            ? Array.FindIndex(tables.Instruments, y => y.Definition.Id == id)
            : -1);
        _names = Array.Exists(_instruments, static x => x >= 0);
        _programmes = Array.ConvertAll(_items, x => x.Programme is { } id ? tables.OrderOf(id) : -1);
        _status = new long[_items.Length];
        _yearEnds = [.. YearEnds(tables)];
    }

    /// <summary>True when there are any.</summary>
    public bool Any => _items.Length > 0;

    public void Declare(MetricDeclarer metrics)
    {
        if (Any)
        {
            _named = metrics.Declare(MetricCatalogue.CommitmentsNamed, Labels(_areas));
            _delivered = metrics.Declare(MetricCatalogue.CommitmentsDelivered, Labels(_deliverable));
        }
    }

    public void Reset()
    {
        for (var i = 0; i < _items.Length; i++)
        {
            _status[i] = (long)_items[i].Status;
        }
    }

    public void Visit(StateVisitor visitor) => visitor.Values(_status);

    public void Describe(EntityViewBuilder view)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            view.Word($"commitment/{_items[i].Id}", (CommitmentStatus)_status[i]);
        }
    }

    /// <summary>The counts of this year and, until something changes, of those that follow.</summary>
    public void Write()
    {
        var now = _partner.Replication.Clock.Now;
        for (var year = _tables.YearOf(now); year < _yearEnds.Length; year++)
        {
            for (var area = 0; area < _areas.Length; area++)
            {
                var (named, delivered) = (0, 0);
                for (var i = 0; i < _items.Length; i++)
                {
                    if (_items[i].Area == _areas[area])
                    {
                        var done = IsDelivered(_status[i]);
                        delivered += done ? 1 : 0;
                        named += done || IsInForce(i, _yearEnds[year]) ? 1 : 0;
                    }
                }

                _partner.Fill(_named, year, named, area);
                if (Array.IndexOf(_deliverable, _areas[area]) is >= 0 and var label)
                {
                    _partner.Fill(_delivered, year, delivered, label);
                }
            }
        }
    }

    /// <summary>Something of a pledge was paid.</summary>
    public void Paid(string pledge)
    {
        var moved = false;
        for (var i = 0; i < _items.Length; i++)
        {
            moved |= _items[i].Pledge == pledge && Move(i, CommitmentStatus.Active);
        }

        WriteIf(moved);
    }

    /// <summary>People of a programme have finished.</summary>
    public void Graduated(int programme)
    {
        var moved = false;
        for (var i = 0; i < _items.Length; i++)
        {
            moved |= _programmes[i] == programme && Move(i, CommitmentStatus.Active);
        }

        WriteIf(moved);
    }

    /// <summary>The instruments may have moved.</summary>
    public void Instruments(PartnerInstruments instruments)
    {
        if (!_names)
        {
            return;
        }

        var moved = false;
        for (var i = 0; i < _items.Length; i++)
        {
            moved |= _instruments[i] >= 0 && instruments.StageOf(_instruments[i]) switch
            {
                InstrumentStage.Awarded => Move(i, CommitmentStatus.Selected),
                InstrumentStage.Agreed => Move(i, CommitmentStatus.Contracted),
                InstrumentStage.Delivered => Move(i, CommitmentStatus.Active),
                InstrumentStage.Gone => Move(
                    i, IsDelivered(_status[i]) ? CommitmentStatus.Done : CommitmentStatus.Dropped),
                _ => false,
            };
        }

        WriteIf(moved);
    }

    /// <summary>The partner leaves: what is not delivered is dropped.</summary>
    public void Leave()
    {
        var moved = false;
        for (var i = 0; i < _items.Length; i++)
        {
            moved |= !IsDelivered(_status[i]) && Move(i, CommitmentStatus.Dropped);
        }

        WriteIf(moved);
    }

    /// <summary>Goes on to a later status; true when it did.</summary>
    private bool Move(int i, CommitmentStatus to)
    {
        if ((long)to <= _status[i] || _status[i] == (long)CommitmentStatus.Done)
        {
            return false;
        }

        _status[i] = (long)to;
        _partner.Tell("commitment", Detail(i, to));
        return true;
    }

    private void WriteIf(bool moved)
    {
        if (moved)
        {
            Write();
        }
    }

    private string Detail(int i, CommitmentStatus to) =>
        _partner.Replication.Trace is null ? "" : $"{_items[i].Id}: {Words.Of(to)}";

    private bool IsInForce(int i, SimTime at) => _status[i] != (long)CommitmentStatus.Dropped
        && (_items[i].From is not { } from || from <= at) && (_items[i].Until is not { } until || until > at);

    /// <summary>Whether it is delivered from the start, or something stands behind it that can be.</summary>
    private static bool MayBeDelivered(CommitmentDefinition item) => IsDelivered((long)item.Status)
        || item.Pledge is not null || item.Instrument is not null || item.Programme is not null;

    private static (string Label, string Unit)[] Labels(CommitmentArea[] areas) =>
        Array.ConvertAll(areas, static x => (Words.Of(x), "1"));

    private static bool IsDelivered(long status) =>
        status is (long)CommitmentStatus.Active or (long)CommitmentStatus.Done;

    private static IEnumerable<SimTime> YearEnds(ModelTables tables)
    {
        var calendar = tables.Scenario.Calendar;
        var last = new SimTime(tables.Scenario.Horizon.Seconds - 1);
        var year = calendar.DateOf(tables.Scenario.Start).Year;
        for (; year < calendar.DateOf(last).Year; year++)
        {
            yield return new SimTime(calendar.Date(year + 1, 1, 1).Seconds - 1);
        }

        yield return last;
    }
}
