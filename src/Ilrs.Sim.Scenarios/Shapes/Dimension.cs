using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Text;
using static Ilrs.Sim.Scenarios.Text.ExactDecimal;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>What a number measures, and the units it may be written in.</summary>
internal sealed class Dimension
{
    private readonly IReadOnlyList<(string Name, ExactDecimal Factor)> _units;

    private Dimension(string name, string unit, bool needsUnit, IReadOnlyList<(string Name, ExactDecimal Factor)> units)
    {
        Name = name;
        Unit = unit;
        NeedsUnit = needsUnit;
        _units = units;
    }

    /// <summary>A length of time in seconds; months and years are the calendar's mean ones.</summary>
    public static Dimension Duration { get; } = new("duration", "seconds", needsUnit: true,
    [
        ("seconds", 1), ("second", 1), ("minutes", 60), ("minute", 60), ("hours", 3_600), ("hour", 3_600),
        ("days", Calendar.Day), ("day", Calendar.Day), ("weeks", 7 * Calendar.Day), ("week", 7 * Calendar.Day),
        ("months", 0), ("month", 0), ("years", 0), ("year", 0),
    ]);

    /// <summary>A mass in kilograms.</summary>
    public static Dimension Mass { get; } =
        new("mass", "kg", needsUnit: true, [("kg", 1), ("g", Ten(-3)), ("t", Ten(3))]);

    /// <summary>An electric power in watts.</summary>
    public static Dimension Watts { get; } =
        new("power", "W", needsUnit: true, [("W", 1), ("mW", Ten(-3)), ("kW", Ten(3)), ("MW", Ten(6))]);

    /// <summary>An electric power in kilowatts.</summary>
    public static Dimension Kilowatts { get; } =
        new("power", "kW", needsUnit: true, [("kW", 1), ("W", Ten(-3)), ("MW", Ten(3))]);

    /// <summary>An electric energy in kilowatt hours.</summary>
    public static Dimension Energy { get; } =
        new("energy", "kWh", needsUnit: true, [("kWh", 1), ("Wh", Ten(-3)), ("MWh", Ten(3))]);

    /// <summary>A length in metres.</summary>
    public static Dimension Length { get; } = new("length", "m", needsUnit: true, [("m", 1), ("km", Ten(3))]);

    /// <summary>A data rate in megabits a second.</summary>
    public static Dimension DataRate { get; } = new("data rate", "Mbit/s", needsUnit: true,
        [("Mbit/s", 1), ("bit/s", Ten(-6)), ("kbit/s", Ten(-3)), ("Gbit/s", Ten(3))]);

    /// <summary>A share or chance: a number from 0 to 1, or a percentage.</summary>
    public static Dimension Share { get; } = new("share", "", needsUnit: false, [("%", Ten(-2))]);

    /// <summary>A plain number, such as an amount in the unit of its resource.</summary>
    public static Dimension Number { get; } = new("number", "", needsUnit: false, []);

    /// <summary>Its name for people.</summary>
    public string Name { get; }

    /// <summary>The unit the model computes in; empty for plain numbers.</summary>
    public string Unit { get; }

    /// <summary>True when a number without a unit is refused.</summary>
    public bool NeedsUnit { get; }

    /// <summary>The names of its units.</summary>
    public IEnumerable<string> Units => _units.Select(u => u.Name);

    /// <summary>How many base units one unit is; null when it is not a unit of this dimension.</summary>
    public ExactDecimal? Factor(string unit, Calendar calendar)
    {
        foreach (var (name, factor) in _units)
        {
            if (name == unit)
            {
                return name switch
                {
                    "month" or "months" => calendar.MonthSeconds,
                    "year" or "years" => calendar.YearSeconds,
                    _ => factor,
                };
            }
        }

        return null;
    }
}
