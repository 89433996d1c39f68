using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>The keys of a slip after its id.</summary>
/// <param name="keys">Takes them.</param>
internal sealed class SlipKeys(KeySet keys)
{
    private readonly Key<SlipStage> _stage = keys.Default(
        "stage",
        EnumWords.All<SlipStage>(),
        "any",
        "When it acts, by the time left to the launch as planned now: at least 36 months, 12, 3, less; or in a queue.");

    private readonly Key<double> _chance = keys.Required(
        "monthly_chance", Quantities.Share, "Chance of a move in each month in which it acts.");

    private readonly Key<Parameter> _size = keys.Required(
        "size", Quantities.UncertainDuration, "Size of one move, drawn anew for each.");

    private readonly Key<double> _earlier = keys.Default(
        "earlier", Quantities.Share, "0", "Chance that a move is to an earlier date.");

    private readonly Key<Parameter> _earlierSize = keys.Optional(
        "earlier_size", Quantities.UncertainDuration, "Size of a move to an earlier date; default: as 'size'.");

    private readonly Key<bool> _active = keys.Default("active", BooleanShape.Any, "true", "False switches it off.");

    /// <summary>The slip of a record.</summary>
    public SlipDefinition Build(Record r, string? id) => new()
    {
        Id = id,
        Stage = r.Get(_stage),
        MonthlyChance = r.Get(_chance),
        Size = r.Get(_size),
        Earlier = r.Get(_earlier),
        EarlierSize = r.Find(_earlierSize),
        Active = r.Get(_active),
    };
}
