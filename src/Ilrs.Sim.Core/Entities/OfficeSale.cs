using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Sells what room calls have left, once a milestone has opened the sale: to partners without a slot, for credit in the
/// barter ledger or for a share of their own budget.
/// </summary>
internal sealed class OfficeSale
{
    private const int Bought = 0;
    private const int Bartered = 1;
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly OfficeAwards _awards;
    private readonly OfficeCalls _calls;
    private readonly OfficeBarter _barter;
    private readonly SaleDefinition? _sale;
    private readonly Input? _shareInput;
    private readonly Input? _agreement;
    private readonly DrawStream? _shares;
    private readonly DrawStream[] _agreements = [];
    private readonly DrawStream[] _lots = [];
    private readonly double[] _spent = [];
    private readonly double[] _reserved = [];
    private readonly double[] _held = [];
    private readonly List<(int Instrument, int Host)> _wanted = [];
    private readonly Comparison<(int Instrument, int Host)> _byLot;
    private readonly int _milestone = -1;
    private MetricHandle _sold;
    private MetricHandle _paid;
    private MetricHandle _soldTo;
    private readonly int[] _label;
    private long _opened;
    private double _share;

    public OfficeSale(
        Office office,
        ModelTables tables,
        OfficeAwards awards,
        OfficeCalls calls,
        OfficeBarter barter,
        Func<string, DrawStream> stream)
    {
        (_office, _tables, _awards, _calls, _barter) = (office, tables, awards, calls, barter);
        _byLot = ByLot;
        _label = new int[tables.Partners.Length];
        _sale = tables.Scenario.Barter.Sale;
        if (_sale is not { } sale)
        {
            return;
        }

        _milestone = tables.MilestoneLookup.Find(sale.After);
        if (_milestone < 0)
        {
            throw new ScenarioException([$"There is no milestone {sale.After}."]);
        }

        _shareInput = new Input(sale.Share, tables);
        _agreement = new Input(sale.Agreement, tables);
        _shares = stream("sale-share");
        _agreements = Array.ConvertAll(tables.Instruments, x => stream($"sale-agreement/{x.Definition.Id}"));
        _lots = Array.ConvertAll(tables.Instruments, x => stream($"sale-lot/{x.Definition.Id}"));
        _spent = new double[tables.Partners.Length];
        _reserved = new double[tables.Partners.Length];
        _held = new double[tables.Instruments.Length];
    }

    public void Declare(MetricDeclarer metrics)
    {
        if (_sale is null)
        {
            return;
        }

        var unit = _tables.Scenario.Barter.Unit;
        var owners = new List<(string, string)>();
        for (var i = 0; i < _label.Length; i++)
        {
            if (_tables.InstrumentsOf[i].Length > 0)
            {
                _label[i] = owners.Count;
                owners.Add((_tables.Partners[i].Id, "1"));
            }
        }

        _sold = metrics.Declare(MetricCatalogue.SlotsSold, ("bought", "1"), ("bartered", "1"));
        _paid = metrics.Declare(MetricCatalogue.SlotsPaid, ("bought", unit), ("bartered", unit));
        _soldTo = metrics.Declare(MetricCatalogue.SlotsSoldTo, owners);
    }

    public void Reset()
    {
        Array.Clear(_spent);
        Array.Clear(_reserved);
        Array.Clear(_held);
        _wanted.Clear();
        _opened = long.MaxValue;
        _share = 0;
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_spent);
        visitor.Values(_reserved);
        visitor.Values(_held);
        visitor.List(_wanted, static (StateVisitor v, ref (int Instrument, int Host) item) =>
        {
            v.Value(ref item.Instrument);
            v.Value(ref item.Host);
        });
        visitor.Value(ref _opened);
        visitor.Value(ref _share);
    }

    public void Describe(EntityViewBuilder view)
    {
        if (_sale is null)
        {
            return;
        }

        var unit = _tables.Scenario.Barter.Unit;
        view.Date("sale-opened", _opened);
        for (var i = 0; i < _spent.Length; i++)
        {
            if (_spent[i] > 0)
            {
                view.Number($"sale/{_tables.Partners[i].Id}/paid", _spent[i], unit);
            }

            if (_reserved[i] > 0)
            {
                view.Number($"sale/{_tables.Partners[i].Id}/bartered-and-not-carried", _reserved[i], unit);
            }
        }
    }

    /// <summary>The programme begins: what partners may spend is drawn.</summary>
    public void Enter() => _share = _shareInput?.Value(_office.Replication, _shares!, 0) ?? 0;

    /// <summary>A milestone is reached.</summary>
    public void OnReached(int milestone)
    {
        if (_sale is not null && milestone == _milestone)
        {
            _opened = _office.Replication.Clock.Now.Seconds;
            _office.Tell("sale-opens", _sale.After);
        }
    }

    /// <summary>The turn of a month: what is left is offered to those who can pay.</summary>
    public void OnMonth(Outbox outbox)
    {
        if (_opened == long.MaxValue || _office.Replication.IsKnown)
        {
            return;
        }

        foreach (var host in _awards.Hosts)
        {
            if (!_awards.Takes(host) || _calls.IsToCome(host) || _awards.Room(host).Mass <= 0)
            {
                continue;
            }

            for (var partner = 0; partner < _tables.Partners.Length; partner++)
            {
                if (_tables.InstrumentsOf[partner].Length > 0 && (Credit(partner) > 0 || Funds(partner) > 0))
                {
                    _office.Emit(outbox, partner, MessageKind.SlotOffered, host);
                }
            }
        }
    }

    public void Handle(in Message message, Outbox outbox)
    {
        if (message.Kind == MessageKind.SlotWanted)
        {
            if (_wanted.Count == 0)
            {
                _office.Emit(outbox, _tables.Office, MessageKind.SellSlots);
            }

            _wanted.Add(((int)message.A, (int)message.B));
            return;
        }

        _wanted.Sort(_byLot);
        foreach (var (instrument, host) in _wanted)
        {
            Sell(instrument, host, outbox);
        }

        _wanted.Clear();
    }

    /// <summary>What was set aside for a bartered slot is booked now, or its slot is gone.</summary>
    public void Release(int instrument)
    {
        if (instrument >= 0 && _held.Length > 0 && _held[instrument] > 0)
        {
            _reserved[_tables.Instruments[instrument].Owner] -= _held[instrument];
            _held[instrument] = 0;
        }
    }

    private double Credit(int partner) => _sale!.Credit ? _barter.Credit(partner) - _reserved[partner] : 0;

    private double Funds(int partner)
    {
        var years = (_office.Replication.Clock.Now.Seconds - _opened) / (double)_tables.Scenario.Calendar.YearSeconds;
        return (_share * _barter.Budget(partner) * years) - _spent[partner];
    }

    private void Sell(int instrument, int host, Outbox outbox)
    {
        var owner = _tables.Instruments[instrument].Owner;
        var project = _awards.Proposal(instrument, host);
        if (_awards.Holds(owner)
            || !_awards.Takes(host)
            || _awards.Room(host).Refuses(project) is not null
            || _barter.AreOne(owner, _tables.OperatorOf(host)))
        {
            return;
        }

        var price = project.Mass / 1e6 * _barter.PriceOf(PricedItem.Slot);
        var how = Credit(owner) >= price ? Bartered : Funds(owner) >= price ? Bought : -1;
        if (how < 0)
        {
            return;
        }

        if (how == Bartered)
        {
            _held[instrument] = price;
            _reserved[owner] += price;
        }
        else
        {
            _spent[owner] += price;
            _barter.Pay(owner, host, price);
        }

        _office.Tally(_sold, 1, how);
        _office.Tally(_paid, price, how);
        _office.Tally(_soldTo, 1, _label[owner]);
        _awards.Room(host).Take(ref project);
        _awards.Add(project);
        _calls.Sell(project, outbox);
        var context = _office.Replication;
        var agreement = _agreement!.Seconds(context, _agreements[instrument], context.Clock.Month);
        _office.Grant(project, agreement, notReady: false, outbox);
        if (context.Trace is not null)
        {
            _office.Tell(
                how == Bought ? "sells-slot" : "barters-slot",
                $"{_tables.Instruments[instrument].Definition.Id} on {_tables.Identities[host].Id}");
        }
    }

    /// <summary>Who asks in one instant is served by lot; one instrument asks for its hosts in their order.</summary>
    private int ByLot((int Instrument, int Host) x, (int Instrument, int Host) y)
    {
        var byLot = Lot(x.Instrument).CompareTo(Lot(y.Instrument));
        return byLot != 0 ? byLot
            : x.Instrument != y.Instrument ? x.Instrument.CompareTo(y.Instrument)
            : _awards.OrderOf(x.Host).CompareTo(_awards.OrderOf(y.Host));
    }

    private double Lot(int instrument)
    {
        var context = _office.Replication;
        return context.IsCalm ? 0 : _lots[instrument].Uniform(context.Clock.Month);
    }
}
