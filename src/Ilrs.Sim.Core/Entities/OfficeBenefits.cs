using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// What members have of being members, beside slots and seats: the data of others' instruments once the owner period
/// is over, and samples on loan. Booked at the turn of each year, to who is a member then.
/// </summary>
internal sealed class OfficeBenefits
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly OfficeBarter _barter;
    private readonly SampleLoans _loans;
    private readonly int[] _label;
    private readonly double[] _openedOwn;
    private readonly double[] _access;
    private readonly List<(int Instrument, int Partner)> _joined = [];
    private MetricHandle _dataHours;
    private MetricHandle _loansMetric;
    private double _opened;

    public OfficeBenefits(Office office, ModelTables tables, OfficeBarter barter, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _barter = barter;
        _loans = new SampleLoans(office, tables, stream);
        _label = new int[tables.Partners.Length];
        var partners = Opens ? tables.Partners.Length : 0;
        _openedOwn = new double[partners];
        _access = new double[partners];
    }

    private bool Opens => _tables.Scenario.Membership.OwnerPeriod is not null;

    public void Declare(MetricDeclarer metrics)
    {
        var names = new List<(string Label, string Unit)>();
        for (var i = 0; i < _label.Length; i++)
        {
            _label[i] = _tables.Partners[i].Unnamed is null ? names.Count : -1;
            if (_label[i] >= 0)
            {
                names.Add((_tables.Partners[i].Id, ""));
            }
        }

        if (Opens)
        {
            _dataHours = metrics.Declare(MetricCatalogue.DataHours, names.ConvertAll(static x => (x.Label, "h")));
        }

        if (_loans.Any)
        {
            _loansMetric = metrics.Declare(MetricCatalogue.SampleLoans, names.ConvertAll(static x => (x.Label, "1")));
        }
    }

    public void Reset()
    {
        Array.Clear(_openedOwn);
        Array.Clear(_access);
        _joined.Clear();
        _opened = 0;
        _loans.Reset();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_openedOwn);
        visitor.Values(_access);
        visitor.Value(ref _opened);
        visitor.List(_joined, static (StateVisitor v, ref (int Instrument, int Partner) item) =>
        {
            v.Value(ref item.Instrument);
            v.Value(ref item.Partner);
        });
        _loans.Visit(visitor);
    }

    /// <summary>A partner has come to share in an instrument: its data are its own.</summary>
    public void Join(int instrument, int partner)
    {
        if (Opens)
        {
            _joined.Add((instrument, partner));
        }
    }

    /// <summary>A mission has arrived.</summary>
    public void OnArrived(int mission) => _loans.OnArrived(mission);

    /// <summary>The station tells of one instrument, or that all are told.</summary>
    public void OnHours(in Message message)
    {
        var year = _office.Replication.Clock.YearBefore;
        if (message.A < 0)
        {
            OpenData(year);
            _loans.EndYear(year, Lend);
            _barter.EndYear(year);
            return;
        }

        _barter.Host((int)message.A, Message.Number(message.B), year);
        if (Opens)
        {
            Open((int)message.A, Message.Number(message.C));
        }
    }

    private void Open(int instrument, double hours)
    {
        var entry = _tables.Instruments[instrument];
        _opened += hours;
        _openedOwn[entry.Owner] += hours;
        foreach (var partner in entry.CoOwners)
        {
            _openedOwn[partner] += hours;
        }

        foreach (var (joined, partner) in _joined)
        {
            if (joined == instrument && partner != entry.Owner && Array.IndexOf(entry.CoOwners, partner) < 0)
            {
                _openedOwn[partner] += hours;
            }
        }
    }

    /// <summary>Members may use what others have opened by now, from before they signed too.</summary>
    private void OpenData(int year)
    {
        for (var i = 0; i < _access.Length; i++)
        {
            var more = _opened - _openedOwn[i] - _access[i];
            if (more > 0 && _office.HasSigned(i))
            {
                _access[i] += more;
                if (_label[i] >= 0)
                {
                    _office.TallyAt(_dataHours, year, more, _label[i]);
                    _barter.Open(i, more, year);
                }
            }
        }
    }

    private void Lend(int lender, int member, int year)
    {
        if (member >= 0 && _label[member] >= 0)
        {
            _office.Tally(_loansMetric, 1, _label[member]);
        }

        _barter.Lend(lender, member, year);
    }
}
