using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>An open question of the programme with named answers.</summary>
internal static class BranchFormat
{
    private static readonly KeySet AlternativeKeys = new();
    private static readonly Key<string> AlternativeId = AlternativeKeys.Required(
        "id", IdShape.Local(), "Id, unique within the branch.");

    private static readonly Key<string> AlternativeName =
        AlternativeKeys.Descriptive("name", TextShape.Any, "Name for people.");

    private static readonly Key<double> Weight = AlternativeKeys.Required(
        "weight", Quantities.Amount, "Its weight; the chance is the weight over the sum of all.");

    private static readonly Key<IReadOnlyList<InterventionDefinition>> Interventions = AlternativeKeys.List(
        "interventions",
        new RecordListShape<InterventionDefinition>(InterventionFormat.Shape, i => i.Id),
        "Dated changes that take effect in its replications only.");

    private static readonly KeySet Keys = new();
    private static readonly Key<string> Id = Keys.Required("id", IdShape.New(NameKind.Branch), "Stable id.");
    private static readonly Key<string> Name = Keys.Descriptive("name", TextShape.Any, "Name for people.");
    private static readonly Key<IReadOnlyList<AlternativeDefinition>> Alternatives = Keys.Required(
        "alternatives",
        new RecordListShape<AlternativeDefinition>(
            new MappingShape<AlternativeDefinition>("alternative", "One answer, with its weight.", AlternativeKeys, r =>
                new()
                {
                    Id = r.Get(AlternativeId),
                    Name = r.Find(AlternativeName),
                    Weight = r.Get(Weight),
                    Interventions = r.Get(Interventions),
                }),
            a => a.Id),
        "The answers; each replication takes one, drawn by weight.");

    private static readonly Key<string> Force = Keys.Optional(
        "force", IdShape.Local(), "The alternative that every replication takes; default: each draws its own.");

    /// <summary>The shape of one branch.</summary>
    public static readonly MappingShape<BranchDefinition> Shape = new(
        "branch", "An open question with named answers, one of which is drawn once per replication.", Keys,
        r => new()
        {
            Id = r.Get(Id),
            Name = r.Find(Name),
            Alternatives = r.Get(Alternatives),
            Force = r.Find(Force),
        },
        Check);

    private static void Check(Record record)
    {
        if (record.Find(Alternatives) is not { } alternatives)
        {
            return;
        }

        if (!alternatives.Any(a => a.Weight > 0))
        {
            record.Meaning(Alternatives, "no alternative with a weight", "at least one weight above 0");
        }

        if (record.Find(Force) is { } forced && alternatives.All(a => a.Id != forced))
        {
            var ids = alternatives.Select(a => a.Id);
            record.Meaning(
                Force, ScalarNode.Quote(forced), "the id of one of the alternatives", NearestName.Of(forced, ids));
        }
    }
}
