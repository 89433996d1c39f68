using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>How a partner sends people to a training programme.</summary>
internal static class NominationFormat
{
    private static readonly KeySet Keys = new();
    private static readonly Key<string> Programme = Keys.Required(
        "programme", IdShape.Of(NameKind.Training), "The training programme.");

    private static readonly Key<Parameter> PerIntake = Keys.Optional(
        "per_intake",
        Quantities.UncertainAmount,
        "Nominees for each scheduled intake, rounded to the nearest whole; default: by the membership's rule.");

    private static readonly Key<int> Most = Keys.Optional(
        "most", IntegerShape.Count, "Most nominees for one scheduled intake; default: no cap.");

    private static readonly Key<double> MonthlyChance = Keys.Default(
        "monthly_chance", Quantities.Share, "0", "Chance in each month to ask for one seat of an open programme.");

    private static readonly Key<int> Priority = Keys.Default(
        "priority", new IntegerShape(0, 1_000), "0", "Priority class in the queue; lower goes first.");

    /// <summary>The shape of one nomination.</summary>
    public static readonly MappingShape<NominationDefinition> Shape = new(
        "nomination", "How a partner sends people to a training programme.", Keys,
        r => new()
        {
            Programme = r.Get(Programme),
            PerIntake = r.Find(PerIntake),
            Most = r.FindValue(Most),
            MonthlyChance = r.Get(MonthlyChance),
            Priority = r.Get(Priority),
        },
        mergeKey: "programme");
}
