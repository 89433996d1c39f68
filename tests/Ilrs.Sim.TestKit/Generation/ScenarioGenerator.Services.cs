using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

/// <content>Services to users outside, and milestones that ask for them.</content>
public sealed partial class ScenarioGenerator
{
    private Scenario WithServices(Scenario scenario)
    {
        if (scenario.Modules.Count == 0 || _dice.Chance(0.2))
        {
            return scenario;
        }

        var services = Dice.Many(_dice.Between(2, 5), i => Service($"service-{i:00}", scenario));
        ConditionDefinition Served() => new()
        {
            Items = [new(_dice.Pick(services).Id, ConditionState.Served, For: Seconds(0, 12))],
        };
        return scenario with
        {
            Services = services,
            Milestones =
            [
                .. scenario.Milestones.Select(x => _dice.Chance(0.4)
                    ? x with { Condition = new() { AtLeast = 1, Groups = [x.Condition, Served()] } }
                    : x),
            ],
        };
    }

    private ServiceDefinition Service(string id, Scenario scenario)
    {
        var kind = _dice.Pick<ServiceKind>();
        var service = new ServiceDefinition
        {
            Id = id,
            Kind = kind,
            Requires = _dice.Chance(0.5)
                ? new() { Items = [new(_dice.Pick(_modules), ConditionState.Commissioned)] }
                : null,
            From = _dice.Chance(0.3) ? Date(0, 0.5) : null,
            Agreed = Around(_dice.Number(0, 12) * Month),
            Term = _dice.Chance(0.3) ? Around(_dice.Number(5, 40) * Month) : null,
            Gap = _dice.Chance(0.5) ? Seconds(0, 8) : 0,
        };
        var modules = scenario.Modules.Where(_ => _dice.Chance(0.6)).Select(x => x.Id).ToList();
        var clients = scenario.Modules.SelectMany(x => x.Relays).ToList();
        return kind switch
        {
            ServiceKind.Relay => service with
            {
                Client = clients.Count > 0 ? _dice.Pick(clients) : _dice.Pick<RelayClient>(),
                Satellites = _dice.Between(1, 3),
            },
            ServiceKind.Oxygen => service with
            {
                Modules = modules, Rate = Around(_dice.Number(100, 2_000)), AtLeast = _dice.Number(0, 1_000),
            },
            ServiceKind.CrewStays => service with { Stay = Seconds(0, 0.5), People = _dice.Between(1, 4) },
            _ => service with { Modules = modules, Mass = Around(_dice.Number(1, 50)) },
        };
    }
}
