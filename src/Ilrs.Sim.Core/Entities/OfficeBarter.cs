using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// The barter ledger: what partners give and get, booked at stated prices. What a partner does for itself or its own
/// house is no gift.
/// </summary>
internal sealed class OfficeBarter
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly Prices _prices;
    private readonly Input?[] _budgetInputs;
    private readonly DrawStream[] _budgetStreams;
    private readonly BarterMetrics _metrics;
    private readonly double[] _given;
    private readonly double[] _received;
    private readonly double[] _thisMonth;
    private readonly double[] _budgets;
    private readonly int[] _hostOf;
    private readonly List<(int Instrument, int Partner)> _joined = [];

    public OfficeBarter(Office office, ModelTables tables, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        _prices = new Prices(tables, stream);
        _budgetInputs = Array.ConvertAll(tables.Partners, x => x.Budget is { } own ? new Input(own, tables) : null);
        _budgetStreams = Array.ConvertAll(tables.Partners, x => stream($"budget/{x.Id}"));
        var partners = tables.KeepsBarter ? tables.Partners.Length : 0;
        _metrics = new BarterMetrics(office, tables);
        _given = new double[partners];
        _received = new double[partners];
        _thisMonth = new double[partners];
        _budgets = new double[partners];
        _hostOf = new int[tables.KeepsBarter ? tables.Instruments.Length : 0];
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_prices.Any)
        {
            _metrics.Declare(metrics);
        }
    }

    public void Reset()
    {
        _prices.Reset();
        Array.Clear(_given);
        Array.Clear(_received);
        Array.Clear(_thisMonth);
        Array.Clear(_budgets);
        Array.Fill(_hostOf, -1);
        _joined.Clear();
    }

    public void Visit(StateVisitor visitor)
    {
        _prices.Visit(visitor);
        visitor.Values(_given);
        visitor.Values(_received);
        visitor.Values(_thisMonth);
        visitor.Values(_budgets);
        visitor.Values(_hostOf);
        visitor.List(_joined, static (StateVisitor v, ref (int Instrument, int Partner) item) =>
        {
            v.Value(ref item.Instrument);
            v.Value(ref item.Partner);
        });
    }

    public void Describe(EntityViewBuilder view)
    {
        for (var i = 0; i < _given.Length; i++)
        {
            if (_given[i] > 0 || _received[i] > 0)
            {
                view.Number($"barter/{_tables.Partners[i].Id}/given", _given[i], _tables.Scenario.Barter.Unit);
                view.Number($"barter/{_tables.Partners[i].Id}/received", _received[i], _tables.Scenario.Barter.Unit);
            }
        }
    }

    /// <summary>The programme begins: prices and budgets are drawn.</summary>
    public void Enter()
    {
        _prices.Draw(_office.Replication);
        for (var i = 0; i < _budgets.Length; i++)
        {
            _budgets[i] = _budgetInputs[i]?.Value(_office.Replication, _budgetStreams[i], 0) ?? 0;
        }
    }

    /// <summary>A month is over: its contributions count.</summary>
    public void OnMonth()
    {
        for (var i = 0; i < _thisMonth.Length; i++)
        {
            _given[i] += _thisMonth[i];
            _thisMonth[i] = 0;
        }
    }

    /// <summary>
    /// A partner has paid. What it may spend on its own things alone is no gift, nor is what it pays for a host of its
    /// own house.
    /// </summary>
    public void Contribute(int partner, int resource, long units, int target)
    {
        if (_given.Length == 0 || _tables.Resources[resource].National || _prices.OfResource(resource) is not > 0)
        {
            return;
        }

        if (target < 0 || target >= _tables.Station || !AreOne(partner, _tables.OperatorOf(target)))
        {
            var worth = units / _tables.Scales[resource] * _prices.OfResource(resource);
            _thisMonth[partner] += worth;
            _metrics.Give(PricedItem.Contribution, partner, worth, _office.Replication.Clock.Year);
        }
    }

    /// <summary>A partner has come to share in an instrument.</summary>
    public void Join(int instrument, int partner)
    {
        if (_given.Length > 0)
        {
            _joined.Add((instrument, partner));
        }
    }

    /// <summary>Guests have come to their place: the kilograms were brought, and the instrument was given.</summary>
    public void OnCarried(in Message message)
    {
        if (_given.Length == 0)
        {
            return;
        }

        var (instrument, host, mass) = ((int)message.A, message.Sender, Message.Number(message.B));
        var year = _office.Replication.Clock.Year;
        var worth = mass * _prices.Of(PricedItem.Carriage);
        if (instrument < 0)
        {
            Give(PricedItem.Carriage, _tables.OperatorOf(host), worth, year);
            return;
        }

        _hostOf[instrument] = host;
        HandOver(instrument, mass);
        Serve(PricedItem.Carriage, instrument, worth, year);
    }

    /// <summary>A delivered instrument is given, whether it arrives or is lost on the way.</summary>
    public void HandOver(int instrument, double mass)
    {
        if (_given.Length > 0)
        {
            var shares = Owners(instrument);
            var worth = mass * _prices.Of(PricedItem.Instrument) / shares;
            for (var i = 0; i < shares; i++)
            {
                Give(PricedItem.Instrument, Owner(instrument, i), worth, _office.Replication.Clock.Year);
            }
        }
    }

    /// <summary>Hours of an instrument on the host of another.</summary>
    public void Host(int instrument, double hours, int year)
    {
        if (_given.Length > 0 && hours > 0)
        {
            Serve(PricedItem.Hosting, instrument, hours * _prices.Of(PricedItem.Hosting), year);
        }
    }

    /// <summary>A member may use more data; nobody has less for it.</summary>
    public void Open(int partner, double hours, int year)
    {
        if (_given.Length > 0)
        {
            Receive(PricedItem.Data, partner, hours * _prices.Of(PricedItem.Data), year);
        }
    }

    /// <summary>
    /// Hours that a partner's ground stations added to those of the others: given to the programme, but not by a house
    /// that leads it.
    /// </summary>
    public void Listen(int partner, double hours, int year)
    {
        if (!_tables.Members.Leads[partner])
        {
            Give(PricedItem.GroundHour, partner, hours * _prices.Of(PricedItem.GroundHour), year);
        }
    }

    /// <summary>People of a home get seats.</summary>
    public void Seat(int programme, int home, long seats)
    {
        if (_given.Length > 0 && seats > 0)
        {
            var number = programme - _tables.Partners.Length;
            var host = _tables.Training[number].Host is { } id ? _tables.OrderOf(id) : -1;
            Pass(PricedItem.Seat, host, home, seats * _prices.OfSeat(number), _office.Replication.Clock.Year);
        }
    }

    /// <summary>Somebody of a partner has landed on a flight that another operates.</summary>
    public void CrewSeat(int from, int to)
    {
        if (_given.Length > 0)
        {
            Pass(PricedItem.CrewSeat, from, to, _prices.Of(PricedItem.CrewSeat), _office.Replication.Clock.Year);
        }
    }

    /// <summary>A sample is lent; −1 for a member without a name.</summary>
    public void Lend(int lender, int member, int year)
    {
        if (_given.Length > 0)
        {
            Pass(PricedItem.Loan, lender, member, _prices.Of(PricedItem.Loan), year);
        }
    }

    /// <summary>The ratios at the end of a year.</summary>
    public void EndYear(int year)
    {
        if (_given.Length > 0)
        {
            _metrics.EndYear(year, _given, _received, _budgets);
        }
    }

    /// <summary>What a partner has given more than it received.</summary>
    public double Credit(int partner) => _given.Length == 0 ? 0 : _given[partner] - _received[partner];

    /// <summary>What a partner has in a year; 0 where nobody says.</summary>
    public double Budget(int partner) => _budgets.Length == 0 ? 0 : _budgets[partner];

    /// <summary>The price of one; 0 where nobody says.</summary>
    public double PriceOf(PricedItem item) => _prices.Of(item);

    /// <summary>A partner pays the operator of a host for a slot.</summary>
    public void Pay(int partner, int host, double worth)
    {
        if (_given.Length > 0)
        {
            Pass(PricedItem.Slot, partner, _tables.OperatorOf(host), worth, _office.Replication.Clock.Year);
        }
    }

    /// <summary>Whether two partners are of one house; nobody is of none.</summary>
    public bool AreOne(int x, int y) => x >= 0 && y >= 0 && _tables.Members.Houses[x] == _tables.Members.Houses[y];

    private int Owners(int instrument)
    {
        var count = 1 + _tables.Instruments[instrument].CoOwners.Length;
        foreach (var (joined, _) in _joined)
        {
            count += joined == instrument ? 1 : 0;
        }

        return count;
    }

    private int Owner(int instrument, int number)
    {
        var entry = _tables.Instruments[instrument];
        if (number == 0)
        {
            return entry.Owner;
        }

        if (number <= entry.CoOwners.Length)
        {
            return entry.CoOwners[number - 1];
        }

        var left = number - entry.CoOwners.Length - 1;
        foreach (var (joined, partner) in _joined)
        {
            if (joined == instrument && left-- == 0)
            {
                return partner;
            }
        }

        return -1;
    }

    /// <summary>The operator of an instrument's host serves its owners, in equal parts.</summary>
    private void Serve(PricedItem item, int instrument, double worth, int year)
    {
        var from = _hostOf[instrument] < 0 ? -1 : _tables.OperatorOf(_hostOf[instrument]);
        var shares = Owners(instrument);
        for (var i = 0; i < shares; i++)
        {
            Pass(item, from, Owner(instrument, i), worth / shares, year);
        }
    }

    private void Pass(PricedItem item, int from, int to, double worth, int year)
    {
        if (!AreOne(from, to))
        {
            Give(item, from, worth, year);
            Receive(item, to, worth, year);
        }
    }

    private void Give(PricedItem item, int partner, double worth, int year)
    {
        if (partner >= 0 && worth > 0)
        {
            _given[partner] += worth;
            _metrics.Give(item, partner, worth, year);
        }
    }

    private void Receive(PricedItem item, int partner, double worth, int year)
    {
        if (partner >= 0 && worth > 0)
        {
            _received[partner] += worth;
            _metrics.Receive(item, partner, worth, year);
        }
    }
}
