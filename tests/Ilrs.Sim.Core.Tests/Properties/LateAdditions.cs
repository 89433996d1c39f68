using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>Adds a partner, a mission or a module that enters at a date and couples with everything it can.</summary>
internal static class LateAdditions
{
    public static Scenario Add(Scenario scenario, SimTime date, Dice dice) => dice.Below(3) switch
    {
        0 => scenario with { Partners = [.. scenario.Partners, Partner(scenario, date)] },
        1 => scenario with { Missions = [.. scenario.Missions, Mission(scenario, date, dice)] },
        _ => scenario with { Modules = [.. scenario.Modules, Module(scenario, date, dice)] },
    };

    private static PartnerDefinition Partner(Scenario scenario, SimTime date) => new()
    {
        Id = "a-late-partner",
        Joins = date,
        Pledges = [.. scenario.Resources.Select(x => new PledgeDefinition
        {
            Id = x.Id, Resource = x.Id, Monthly = Parameter.Of(3),
        })],
        Instruments = [new InstrumentDefinition { Id = "a-late-instrument", Mass = 1, Merit = Parameter.Of(1) }],
        Nominations = [.. scenario.Training.Select(x => new NominationDefinition
        {
            Programme = x.Id,
            PerIntake = x.Open ? null : Parameter.Of(4),
            MonthlyChance = x.Open ? 0.9 : 0,
        })],
    };

    /// <summary>An urgent mission: it depends on the first one and wants every resource at once.</summary>
    private static MissionDefinition Mission(Scenario scenario, SimTime date, Dice dice)
    {
        var first = scenario.Missions[0];
        return new MissionDefinition
        {
            Id = "a-late-mission",
            Launch = date + (10 * scenario.Calendar.MonthSeconds),
            Enters = date,
            Vehicle = scenario.Vehicles.Count > 0 ? dice.Pick(scenario.Vehicles).Id : null,
            Priority = 0,
            Inputs = [.. scenario.Resources.Select(x => new InputDefinition { Resource = x.Id, Total = 100 })],
            Requires = new ConditionDefinition { Items = [new(first.Id, ConditionState.Launched)] },
        };
    }

    private static ModuleDefinition Module(Scenario scenario, SimTime date, Dice dice) => new()
    {
        Id = "a-late-module",
        Enters = date,
        Requires = new ConditionDefinition { Items = [new(dice.Pick(scenario.Missions).Id, ConditionState.Arrived)] },
        PowerDemand = 3,
        ShedOrder = 0,
        Planned = date + (5 * scenario.Calendar.MonthSeconds),
        Output = new OutputDefinition
        {
            Resource = scenario.Resources[0].Id, Amount = 2, Period = scenario.Calendar.MonthSeconds,
        },
    };
}
