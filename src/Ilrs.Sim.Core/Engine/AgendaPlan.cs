using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>The dated part of a scenario that no entity sends: calendar months, entries and interventions.</summary>
internal sealed class AgendaPlan
{
    private readonly int[] _years;
    private readonly Calendar _calendar;

    public AgendaPlan(int entities, Calendar calendar, SimTime start, SimTime horizon, IEnumerable<Opening> openings)
    {
        Entities = entities;
        Start = start;
        Horizon = horizon;
        _calendar = calendar;
        FirstMonth = calendar.MonthOf(start);
        var months = new List<SimTime>();
        for (var month = FirstMonth; calendar.StartOfMonth(month) < horizon; month++)
        {
            months.Add(calendar.StartOfMonth(month));
        }

        MonthStarts = [.. months];
        _years = new int[MonthStarts.Length];
        var firstYear = calendar.DateOf(start).Year;
        for (var month = 0; month < _years.Length; month++)
        {
            _years[month] = calendar.DateOf(MonthStarts[month]).Year - firstYear;
        }

        var sorted = new List<Opening>(openings);
        sorted.Sort(static (x, y) => x.Time != y.Time ? x.Time.CompareTo(y.Time) : x.Order.CompareTo(y.Order));
        Openings = [.. sorted];
    }

    public int Entities { get; }

    public SimTime Start { get; }

    public SimTime Horizon { get; }

    public int FirstMonth { get; }

    public SimTime[] MonthStarts { get; }

    public Opening[] Openings { get; }

    public int YearOf(int month) => _years.Length == 0 ? 0 : _years[month];

    public string Format(SimTime time) => _calendar.Format(time);

    /// <summary>A message of the round before round 0.</summary>
    /// <param name="Time">When it takes effect.</param>
    /// <param name="Order">Order among the openings of one instant and target.</param>
    /// <param name="Message">The message.</param>
    public readonly record struct Opening(SimTime Time, int Order, Message Message);
}
