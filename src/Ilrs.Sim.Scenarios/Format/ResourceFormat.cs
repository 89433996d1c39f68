using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A resource that is booked.</summary>
internal static class ResourceFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Resource), "Stable id.");
    private static readonly Key<string> Unit = Keys.Required(
        "unit", TextShape.Any, "Unit of one whole, such as MUSD, kg, h.");

    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<int> Decimals = Keys.Default(
        "decimals", new IntegerShape(0, 9), "6", "Decimal places of the smallest booked unit.");

    private static readonly Key<double> Opening = Keys.Default(
        "opening", Quantities.Amount, "0", "Stock of the pool at the start, in the unit.");

    private static readonly Key<bool> National = Keys.Default(
        "national",
        BooleanShape.Any,
        "false",
        "True when partners spend it only on what is theirs: every pledge is earmarked, nothing reaches the pool.");

    private static readonly Key<bool> Expires = Keys.Default(
        "expires", BooleanShape.Any, "false", "True when what is not used in the month of its contribution expires.");

    /// <summary>The shape of one resource.</summary>
    public static readonly MappingShape<ResourceDefinition> Shape = new(
        "resource", "A resource that partners contribute and missions or modules use.", Keys, r => new()
        {
            Id = r.Get(Id),
            Unit = r.Get(Unit),
            Name = r.Find(Name),
            Decimals = r.Get(Decimals),
            Opening = r.Get(Opening),
            National = r.Get(National),
            Expires = r.Get(Expires),
        });
}
