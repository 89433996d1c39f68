using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Crews against the berths, people and courses that the scenario has.</summary>
internal static class CrewChecks
{
    /// <summary>Notes people who can never find a berth, and seats that nobody can ever take.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var berths = scenario.Modules.Sum(x => (long)x.CrewBerths);
        foreach (var mission in scenario.Missions)
        {
            if (mission.Crew is { OwnBerths: { } own } crew && own + berths < crew.People)
            {
                context.Meaning(
                    $"missions.{mission.Id}.crew.own_berths",
                    $"{own} for {crew.People} people",
                    $"at least {crew.People - berths}, since all modules together have {berths} berths");
            }
        }

        if (scenario.Membership.CrewSeats is null)
        {
            return;
        }

        if (scenario.Missions.All(x => x.Crew is not { People: > 1 }))
        {
            context.Meaning("membership.crew_seats", "seats on no flight", "a mission with a crew of two or more");
        }

        if (scenario.Training.All(x => x.Track != TrainingTrack.Crew))
        {
            context.Meaning("membership.crew_seats", "seats for nobody", "a training programme on the track 'crew'");
        }
    }
}
