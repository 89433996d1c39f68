using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Nominations against the mode of their training programme.</summary>
internal static class TrainingChecks
{
    /// <summary>Notes nominations that could never be used.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var programmes = scenario.Training.ToLookup(t => t.Id, StringComparer.Ordinal);
        foreach (var partner in scenario.Partners)
        {
            foreach (var nomination in partner.Nominations)
            {
                if (programmes[nomination.Programme].FirstOrDefault() is not { } programme)
                {
                    continue;
                }

                var path = $"partners.{partner.Id}.nominations.{nomination.Programme}";
                if (programme.Open && nomination.PerIntake is not null)
                {
                    context.Meaning(
                        $"{path}.per_intake",
                        "nominees per intake",
                        $"'monthly_chance': {programme.Id} has open enrolment");
                }
                else if (!programme.Open && nomination.MonthlyChance != 0)
                {
                    context.Meaning(
                        $"{path}.monthly_chance",
                        "a monthly chance",
                        $"'per_intake': {programme.Id} has scheduled intakes");
                }
            }
        }
    }
}
