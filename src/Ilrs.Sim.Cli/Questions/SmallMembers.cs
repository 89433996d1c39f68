using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Lets each small member leave at once, and looks whether a milestone moves.</summary>
internal static class SmallMembers
{
    /// <summary>
    /// Members that operate no flight and no module, and whose leaving at the scenario's start, or when they join,
    /// moves the date of a milestone in one of the first replications.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="replications">How many replications are compared, from the first.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    public static IReadOnlyList<string> ThatMoveMilestones(
        Scenario scenario, ulong seed, int replications, CancellationToken cancellation)
    {
        var kept = Milestones(scenario, seed, replications);
        var operators = scenario.Missions.Select(x => x.Operator)
            .Concat(scenario.Modules.Select(x => x.Operator))
            .ToHashSet(StringComparer.Ordinal);
        var moving = new List<string>();
        foreach (var partner in scenario.Partners.Where(x => !x.Lead && !operators.Contains(x.Id)))
        {
            cancellation.ThrowIfCancellationRequested();
            var known = scenario.AsOf is { } date ? date + Calendar.Day : scenario.Start;
            var leaves = new InterventionDefinition
            {
                Id = $"leaves-{partner.Id}",
                Date = SimTime.Max(SimTime.Max(scenario.Start, known), partner.Joins ?? scenario.Start),
                Kind = InterventionKind.Withdraw,
                Target = partner.Id,
            };
            var without = scenario with { Interventions = [.. scenario.Interventions, leaves] };
            if (!Milestones(without, seed, replications).SequenceEqual(kept))
            {
                moving.Add(partner.Id);
            }
        }

        return moving;
    }

    private static List<SimTime> Milestones(Scenario scenario, ulong seed, int replications)
    {
        var model = SimulationModel.Compile(scenario);
        var first = model.Layout.Tracked.Count - scenario.Milestones.Count; // milestones are tracked last
        var simulator = new Simulator(model, seed);
        var dates = new List<SimTime>();
        for (var index = 0; index < replications; index++)
        {
            dates.AddRange(simulator.Run(index).Dates.AsSpan(first));
        }

        return dates;
    }
}
