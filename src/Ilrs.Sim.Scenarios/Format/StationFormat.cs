using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The station.</summary>
internal static class StationFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Default("id", IdShape.New(NameKind.Station), "station", "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<int> RepairTeams = Keys.Optional(
        "repair_teams", IntegerShape.Count, "Repair teams; default: as many as needed.");

    private static readonly Key<Parameter> DarkSpell = Keys.Optional(
        "dark_spell", Quantities.UncertainDuration, "Longest time without sunlight, drawn once; default: none.");

    private static readonly Key<double> GroundElevation = Keys.Default(
        "ground_elevation",
        Quantities.Of(Dimension.Number, new NumberRange(0, 90)),
        "10",
        "Height of the Moon from which a ground station can work, degrees.");

    private static readonly Key<double> GroundDish = Keys.Default(
        "ground_dish",
        Quantities.Of(Dimension.Length, NumberRange.NotNegative),
        "18 m",
        "Smallest dish of a ground station that counts.");

    private static readonly Key<int> Spares = Keys.Default(
        "spares", IntegerShape.Count, "0", "Spare parts in store at the start.");

    /// <summary>The shape of the station.</summary>
    public static readonly MappingShape<StationDefinition> Shape = new(
        "station", "The station: the sum of its modules.", Keys, r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            RepairTeams = r.FindValue(RepairTeams),
            DarkSpell = r.Find(DarkSpell),
            GroundElevation = r.Get(GroundElevation),
            GroundDish = r.Get(GroundDish),
            Spares = r.Get(Spares),
        });
}
