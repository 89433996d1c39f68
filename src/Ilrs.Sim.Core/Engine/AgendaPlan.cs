using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Engine;

/// <summary>The dated part of a scenario that no entity sends: calendar months, entries and interventions.</summary>
internal sealed class AgendaPlan
{
    private readonly int[] _years;
    private readonly Calendar _calendar;

    public AgendaPlan(
        EntityIdentity[] entities, Calendar calendar, SimTime start, SimTime horizon, IEnumerable<Opening> openings)
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

        // A stable sort: what enters by an intervention must be there before it takes effect, and an intervention that
        // is added must not change the order of the others.
        Openings = [.. openings.Where(x => x.Time < horizon).OrderBy(static x => x.Time).ThenBy(static x => x.Order)];
    }

    public EntityIdentity[] Entities { get; }

    public SimTime Start { get; }

    public SimTime Horizon { get; }

    public int FirstMonth { get; }

    public SimTime[] MonthStarts { get; }

    public Opening[] Openings { get; }

    public int YearOf(int month) => _years.Length == 0 ? 0 : _years[month];

    public string Format(SimTime time) => _calendar.Format(time);

    /// <summary>Names the messages of a slice, the first few of them in full.</summary>
    public string Describe(ReadOnlySpan<Message> slice)
    {
        const int Most = 4;
        var text = new List<string>();
        foreach (ref readonly var message in slice[..Math.Min(Most, slice.Length)])
        {
            var sender = message.Sender < 0 ? "the calendar" : Entities[message.Sender].ToString();
            text.Add($"{sender} still sends {message.Kind} to {Entities[message.Target]}");
        }

        var rest = slice.Length > Most ? $", and {slice.Length - Most} more" : "";
        return string.Join(", ", text) + rest;
    }

    /// <summary>A message of the round before round 0.</summary>
    /// <param name="Time">When it takes effect.</param>
    /// <param name="Order">Order among the openings of one instant and target; equal ones in the order given.</param>
    /// <param name="Message">The message.</param>
    public readonly record struct Opening(SimTime Time, int Order, Message Message);
}
