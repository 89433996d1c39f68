using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Views;

/// <summary>Takes what an entity tells of its state.</summary>
public sealed class EntityViewBuilder
{
    private readonly List<ViewValue> _values = [];
    private readonly List<HeldView> _held = [];
    private readonly List<AccountView> _accounts = [];

    internal EntityViewBuilder()
    {
    }

    /// <summary>Tells a member of an enumeration, as the word of scenario files.</summary>
    public void Word<T>(string name, T value)
        where T : struct, Enum => Text(name, Words.Of(value));

    /// <summary>Tells a word or an id.</summary>
    public void Text(string name, string value) => _values.Add(new(name, ViewValueKind.Word, "", 0, 0, value));

    /// <summary>Tells a truth value.</summary>
    public void Flag(string name, bool value) => _values.Add(new(name, ViewValueKind.Flag, "", value ? 1 : 0, 0, ""));

    /// <summary>Tells a count of something.</summary>
    public void Count(string name, long value, string unit) =>
        _values.Add(new(name, ViewValueKind.Count, unit, value, 0, ""));

    /// <summary>Tells a number with its unit; 1 for shares and factors.</summary>
    public void Number(string name, double value, string unit) =>
        _values.Add(new(name, ViewValueKind.Number, unit, 0, value, ""));

    /// <summary>Tells an instant in seconds since the epoch; the greatest and least numbers are never.</summary>
    public void Date(string name, long seconds) => _values.Add(new(
        name, ViewValueKind.Date, "", seconds == long.MinValue ? SimTime.Never.Seconds : seconds, 0, ""));

    /// <summary>Tells a length of time.</summary>
    public void Duration(string name, long seconds) =>
        _values.Add(new(name, ViewValueKind.Duration, "s", seconds, 0, ""));

    /// <summary>Tells the seconds held by cause, in the order of causes.</summary>
    public void Held(ReadOnlySpan<long> seconds)
    {
        for (var i = 0; i < seconds.Length; i++)
        {
            if (seconds[i] != 0)
            {
                _held.Add(new HeldView((DelayCause)i, seconds[i]));
            }
        }
    }

    /// <summary>Tells an account.</summary>
    public void Account(ResourceDefinition resource, AccountTotals totals, long pool) =>
        _accounts.Add(new AccountView(resource, totals, pool));

    /// <summary>The view of an entity with its metric series in their units.</summary>
    internal EntityView Build(Entity entity, bool exists, SimulationModel model)
    {
        var metrics = new List<MetricView>();
        var at = 0;
        foreach (var series in model.Layout.Series)
        {
            if (series.Entity == entity.Identity.Id)
            {
                var scale = model.ScaleOf(series);
                var cells = entity.Cells.Slice(at, series.Length).ToArray();
                metrics.Add(new MetricView(series, Array.ConvertAll(cells, x => x / scale)));
                at += series.Length;
            }
        }

        return new EntityView
        {
            Identity = entity.Identity,
            Exists = exists,
            Fingerprint = entity.Fingerprint,
            Values = _values,
            Held = _held,
            Accounts = _accounts,
            Metrics = metrics,
        };
    }
}
