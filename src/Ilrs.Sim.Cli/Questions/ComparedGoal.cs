using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>A milestone of one or two scenarios, or a phase that begins with one.</summary>
/// <param name="Id">Id of the milestone or phase.</param>
/// <param name="IsPhase">True for a phase.</param>
/// <param name="Name">Name for people.</param>
/// <param name="A">The milestone in the first scenario; null where that has none.</param>
/// <param name="B">The milestone in the second scenario; null where that has none.</param>
internal sealed record ComparedGoal(
    string Id, bool IsPhase, string Name, MilestoneDefinition? A, MilestoneDefinition? B)
{
    /// <summary>
    /// All milestones of two scenarios by id, then the phases that begin with another milestone in each.
    /// </summary>
    public static IReadOnlyList<ComparedGoal> All(Scenario a, Scenario b)
    {
        MilestoneDefinition? Of(Scenario scenario, string? id) => scenario.Milestones.FirstOrDefault(x => x.Id == id);
        var ids = a.Milestones.Concat(b.Milestones).Select(x => x.Id).Distinct();
        var milestones = ids.Select(id => (A: Of(a, id), B: Of(b, id)))
            .Select(x => new ComparedGoal((x.A ?? x.B)!.Id, false, NameOf((x.A ?? x.B)!), x.A, x.B));
        var phases =
            from one in a.Phases
            join other in b.Phases on one.Id equals other.Id
            where one.BeginsWith is not null && other.BeginsWith is not null && one.BeginsWith != other.BeginsWith
            select new ComparedGoal(
                one.Id, true, $"Phase: {one.Name ?? one.Id}", Of(a, one.BeginsWith), Of(b, other.BeginsWith));
        return [.. milestones, .. phases];
    }

    private static string NameOf(MilestoneDefinition milestone) => milestone.Name ?? milestone.Id;
}
