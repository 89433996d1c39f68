using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>The stated prices of one replication: each is drawn once.</summary>
internal sealed class Prices
{
    private readonly Input[] _inputs;
    private readonly DrawStream[] _streams;
    private readonly double[] _values;
    private readonly int[] _contributions;
    private readonly int[] _seats;
    private readonly int[] _items;

    public Prices(ModelTables tables, Func<string, DrawStream> stream)
    {
        var prices = new List<PriceDefinition>(tables.Scenario.Barter.Prices);
        prices.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        _inputs = [.. prices.ConvertAll(x => new Input(x.Price, tables))];
        _streams = [.. prices.ConvertAll(x => stream($"price/{x.Id}"))];
        _values = new double[_inputs.Length];
        _items = Array.ConvertAll(
            Enum.GetValues<PricedItem>(),
            item => prices.FindIndex(x => x.Of == item && x.Resource is null && x.Track is null));
        _contributions = Array.ConvertAll(
            tables.Resources, r => prices.FindIndex(x => x.Of == PricedItem.Contribution && x.Resource == r.Id));
        _seats = Array.ConvertAll(
            tables.Training,
            t => prices.FindIndex(x => x.Of == PricedItem.Seat && x.Track == t.Track) is >= 0 and var own
                ? own
                : _items[(int)PricedItem.Seat]);
    }

    /// <summary>True when somebody has stated a price.</summary>
    public bool Any => _inputs.Length > 0;

    public void Reset() => Array.Clear(_values);

    public void Visit(StateVisitor visitor) => visitor.Values(_values);

    /// <summary>Draws the prices of a replication.</summary>
    public void Draw(ReplicationContext context)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = _inputs[i].Value(context, _streams[i], 0);
        }
    }

    /// <summary>The price of one; 0 where nobody says.</summary>
    public double Of(PricedItem item) => At(_items[(int)item]);

    /// <summary>The price of one whole of a resource.</summary>
    public double OfResource(int resource) => At(_contributions[resource]);

    /// <summary>The price of a seat of a programme.</summary>
    /// <param name="programme">Its number among the training programmes.</param>
    public double OfSeat(int programme) => At(_seats[programme]);

    private double At(int price) => price < 0 ? 0 : _values[price];
}
