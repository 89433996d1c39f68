using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Shapes;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Services to users outside against what the scenario has to serve them with.</summary>
internal static class ServiceChecks
{
    /// <summary>Notes services that nothing in the scenario can ever deliver.</summary>
    public static void Run(Scenario scenario, ReadContext context)
    {
        var clients = scenario.Modules.SelectMany(x => x.Relays).ToHashSet();
        foreach (var service in scenario.Services)
        {
            var path = $"services.{service.Id}";
            if (service.Client is { } client && !clients.Contains(client))
            {
                context.Meaning(
                    $"{path}.client", $"'{EnumWords.WordOf(client)}'", "a client that a module has in 'relays'");
            }

            var satellites = scenario.Modules
                .Where(x => service.Client is { } own && x.Relays.Contains(own))
                .Sum(x => (long)Math.Max(1, x.Satellites));
            if (satellites > 0 && service.Satellites > satellites)
            {
                context.Meaning(
                    $"{path}.satellites",
                    $"{service.Satellites}",
                    $"at most {satellites}, those that serve the client");
            }

            if (service.Kind == ServiceKind.CrewStays && scenario.Missions.All(x => x.Crew is null))
            {
                context.Meaning($"{path}.kind", "'crew-stays'", "a mission with a crew in the scenario");
            }
        }
    }
}
