using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A station on Earth.</summary>
internal static class GroundStationFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.Local(), "Id, unique within the scenario.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<double> Longitude = Keys.Required(
        "longitude", Quantities.Of(Dimension.Number, new NumberRange(-180, 180)), "Longitude, degrees east.");

    private static readonly Key<double> Latitude = Keys.Required(
        "latitude", Quantities.Of(Dimension.Number, new NumberRange(-90, 90)), "Latitude, degrees north.");

    private static readonly Key<double> Dish = Keys.Required(
        "dish", Quantities.Of(Dimension.Length, NumberRange.Positive), "Diameter of its dish.");

    private static readonly Key<string> Band = Keys.Descriptive("band", TextShape.Any, "Band, such as S or X.");
    private static readonly Key<double> HoursADay = Keys.Default(
        "hours_a_day",
        Quantities.Of(Dimension.Number, new NumberRange(0, 24)),
        "24",
        "Hours a day that it gives at most; they go to the time that no other station covers.");

    private static readonly Key<SimTime> From = Keys.Optional(
        "from", DateShape.Any, "Date from which it is there; default: as long as its partner.");

    private static readonly Key<SimTime> Until = Keys.Optional(
        "until", DateShape.Any, "Date from which it is there no more; default: as long as its partner.");

    /// <summary>The shape of one ground station.</summary>
    public static readonly MappingShape<GroundStationDefinition> Shape = new(
        "ground-station", "A station on Earth that can hear the Moon.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Longitude = r.Get(Longitude),
            Latitude = r.Get(Latitude),
            Dish = r.Get(Dish),
            Band = r.Find(Band),
            HoursADay = r.Get(HoursADay),
            From = r.FindValue(From),
            Until = r.FindValue(Until),
        },
        r => r.Later(Until, From));
}
