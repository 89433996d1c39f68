using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

/// <content>Relays, satellites, successors, flights that need them; growing production, dated windows.</content>
public sealed partial class ScenarioGenerator
{
    private Scenario WithGrowth(Scenario scenario) => scenario with
    {
        Vehicles =
        [
            .. scenario.Vehicles.Select(x => x.Turnaround is not null && _dice.Chance(0.3)
                ? x with { LaterTurnarounds = [new(Seconds(5, 30), Around(_dice.Number(0.5, 4) * Month))] }
                : x),
        ],
        Missions =
        [
            .. scenario.Missions.Select(x => x.Windows.Count > 0 && _dice.Chance(0.3)
                ? x with { Windows = [LaunchWindow.At(Date(0, 0.4), Seconds(0.5, 3), Seconds(4, 26))] }
                : x),
        ],
    };

    private Scenario WithRelays(Scenario scenario)
    {
        if (scenario.Modules.Count == 0 || _dice.Chance(0.4))
        {
            return scenario;
        }

        var modules = new List<ModuleDefinition>();
        foreach (var module in scenario.Modules)
        {
            modules.Add(module with
            {
                Satellites = _dice.Chance(0.5) ? _dice.Between(1, 4) : 0,
                Relays = _dice.Chance(0.5) ? [_dice.Pick<RelayClient>()] : [],
                SuccessorOf = modules.Count > 0 && _dice.Chance(0.4) ? _dice.Pick(modules).Id : null,
            });
        }

        var client = _dice.Pick<RelayClient>();
        modules[0] = modules[0] with { Relays = [client], Satellites = _dice.Between(1, 3) };
        return scenario with
        {
            Modules = modules,
            Missions =
            [
                .. scenario.Missions.Select(
                    x => _dice.Chance(0.3) ? x with { Needs = new ConditionDefinition { Relay = client } } : x),
            ],
            Milestones =
            [
                .. scenario.Milestones.Select(x => _dice.Chance(0.4)
                    ? x with
                    {
                        Condition = new ConditionDefinition
                        {
                            AtLeast = 1,
                            Groups = [x.Condition, new ConditionDefinition { Satellites = _dice.Between(1, 4) }],
                        },
                    }
                    : x),
            ],
        };
    }
}
