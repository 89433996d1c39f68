using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What the barter ledger reports; members without a name have no cells.</summary>
internal sealed class BarterMetrics
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly int[] _giver;
    private readonly int[] _receiver;
    private readonly int[] _budget;
    private readonly int[] _item = new int[Enum.GetValues<PricedItem>().Length];
    private readonly long _year;
    private MetricHandle _given;
    private MetricHandle _received;
    private MetricHandle _givenItems;
    private MetricHandle _receivedItems;
    private MetricHandle _ratio;
    private MetricHandle _others;
    private MetricHandle _givenOfBudget;
    private MetricHandle _receivedOfBudget;

    public BarterMetrics(Office office, ModelTables tables)
    {
        _office = office;
        _tables = tables;
        _year = tables.Scenario.Calendar.YearSeconds;
        _giver = Labels(tables, x => Gives(tables, x));
        _receiver = Labels(tables, x => tables.Partners[x].Unnamed is null);
        _budget = Labels(tables, x => tables.Partners[x].Budget is not null);
    }

    public void Declare(MetricDeclarer metrics)
    {
        var unit = _tables.Scenario.Barter.Unit;
        var items = new List<(string, string)>();
        foreach (var item in Enum.GetValues<PricedItem>())
        {
            _item[(int)item] = -1;
            foreach (var price in _tables.Scenario.Barter.Prices)
            {
                if (price.Of == item && _item[(int)item] < 0)
                {
                    _item[(int)item] = items.Count;
                    items.Add((Words.Of(item), unit));
                }
            }
        }

        _given = metrics.Declare(MetricCatalogue.BarterGiven, Names(_giver, unit));
        _received = metrics.Declare(MetricCatalogue.BarterReceived, Names(_receiver, unit));
        _givenItems = metrics.Declare(MetricCatalogue.BarterGivenItems, items);
        _receivedItems = metrics.Declare(MetricCatalogue.BarterReceivedItems, items);
        _ratio = metrics.Declare(MetricCatalogue.ReturnRatio, Names(_giver, "1"));
        _others = metrics.Declare(MetricCatalogue.ReturnRatioOthers);
        _givenOfBudget = metrics.Declare(MetricCatalogue.GivenOfBudget, Names(_budget, "1"));
        _receivedOfBudget = metrics.Declare(MetricCatalogue.ReceivedOfBudget, Names(_budget, "1"));
    }

    public void Give(PricedItem item, int partner, double worth, int year)
    {
        if (_giver[partner] >= 0)
        {
            _office.TallyAt(_given, year, worth, _giver[partner]);
        }

        _office.TallyAt(_givenItems, year, worth, _item[(int)item]);
    }

    public void Receive(PricedItem item, int partner, double worth, int year)
    {
        if (_receiver[partner] >= 0)
        {
            _office.TallyAt(_received, year, worth, _receiver[partner]);
        }

        _office.TallyAt(_receivedItems, year, worth, _item[(int)item]);
    }

    /// <summary>Ratios and shares of budgets from the start to the end of a year.</summary>
    public void EndYear(int year, double[] given, double[] received, double[] budgets)
    {
        var (othersGiven, othersReceived) = (0.0, 0.0);
        var elapsed = _office.Replication.Clock.Now.Seconds - _tables.Scenario.Start.Seconds;
        var years = elapsed / (double)_year;
        for (var i = 0; i < given.Length; i++)
        {
            if (!_tables.Members.Leads[i])
            {
                othersGiven += given[i];
                othersReceived += received[i];
            }

            if (_giver[i] >= 0)
            {
                _office.NoteAt(_ratio, year, Ratio(received[i], given[i]), _giver[i]);
            }

            if (_budget[i] >= 0)
            {
                _office.Note(_givenOfBudget, Ratio(given[i], budgets[i] * years), _budget[i]);
                _office.Note(_receivedOfBudget, Ratio(received[i], budgets[i] * years), _budget[i]);
            }
        }

        _office.NoteAt(_others, year, Ratio(othersReceived, othersGiven), 0);
    }

    private static double Ratio(double received, double given) => given > 0 ? received / given : 0;

    /// <summary>Whether it can ever give: operates, owns an instrument, trains, lends, listens or pays.</summary>
    private static bool Gives(ModelTables tables, int partner)
    {
        var definition = tables.Partners[partner];
        return tables.Members.Operates[partner]
            || tables.InstrumentsOf[partner].Length > 0
            || tables.OwnsWithOthers(partner)
            || Array.Exists(tables.Training, x => x.Host == definition.Id)
            || tables.Scenario.Membership.Loans.Any(x => x.Lender == definition.Id)
            || (definition.GroundStations.Count > 0 && tables.PricesGroundHours)
            || definition.Pledges.Any(x => !tables.Resources[tables.ResourceIndex(x.Resource)].National);
    }

    private static int[] Labels(ModelTables tables, Func<int, bool> takes)
    {
        var (labels, count) = (new int[tables.Partners.Length], 0);
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = takes(i) ? count++ : -1;
        }

        return labels;
    }

    private List<(string Label, string Unit)> Names(int[] labels, string unit)
    {
        var names = new List<(string, string)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] >= 0)
            {
                names.Add((_tables.Partners[i].Id, unit));
            }
        }

        return names;
    }
}
