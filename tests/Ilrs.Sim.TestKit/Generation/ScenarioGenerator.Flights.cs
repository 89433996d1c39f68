using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Generation;

public sealed partial class ScenarioGenerator
{
    private VehicleFamilyDefinition Vehicle(string id) => new()
    {
        Id = id,
        Turnaround = _dice.Chance(0.7) ? Around(_dice.Number(1, 8) * Month) : null,
        Pads = _dice.Between(1, 3),
        Debut = _dice.Chance(0.3) ? Date(0.05, 0.4) : null,
        DebutSlip = _dice.Chance(0.5) ? Around(_dice.Number(1, 12) * Month) : null,
        Reliability = Probability(),
        StandDown = _dice.Chance(0.6) ? Around(_dice.Number(1, 10) * Month) : null,
    };

    private MissionDefinition Mission(string id)
    {
        var place = _missions.IndexOf(id);
        var onFailure = place + 1 < _missions.Count ? _dice.Pick<FailurePolicy>() : FailurePolicy.Refly;
        return new MissionDefinition
        {
            Id = id,
            Launch = Date(0.1, 0.9),
            Lead = _dice.Chance(0.4) ? Seconds(6, 40) : null,
            Enters = LaterOrStart(0.2),
            Vehicle = _vehicles.Count > 0 && _dice.Chance(0.8) ? _dice.Pick(_vehicles) : null,
            Priority = _dice.Between(1, 3),
            Inputs = _dice.Chance(0.6) ? Inputs() : [],
            Slips = Dice.Many(_dice.Between(0, 2), _ => new SlipDefinition
            {
                MonthlyChance = _dice.Number(0, 0.1), Size = Around(_dice.Number(0.5, 4) * Month),
            }),
            Requires = place > 0 && _dice.Chance(0.4) ? Condition(place, 0, 0) : null,
            Integration = Seconds(0, 6),
            Grace = Seconds(0, 8),
            Campaign = Seconds(0, 3),
            Windows = _dice.Chance(0.3) ? [Window()] : [],
            Transfer = Seconds(0, 2),
            Landing = Probability(),
            Operations = _dice.Chance(0.5) ? Around(_dice.Number(3, 40) * Month) : null,
            OnFailure = onFailure,
            Rebuild = Around(_dice.Number(2, 24) * Month),
            HandOverTo = onFailure == FailurePolicy.HandOver
                ? _missions[_dice.Between(place + 1, _missions.Count - 1)]
                : null,
            Claims = Dice.Many(_dice.Between(0, 2), _ => new ClaimDefinition
            {
                Resource = _dice.Pick(_resources), Amount = _dice.Between(1, 12),
            }),
            Mass = _dice.Between(0, 3_000),
            Spares = _dice.Between(0, 2),
            Slots = _dice.Chance(0.6) ? Slots() : null,
        };
    }

    private List<InputDefinition> Inputs() => _resources.FindAll(_ => _dice.Chance(0.7)).ConvertAll(x =>
        new InputDefinition { Resource = x, Total = _dice.Between(1, 300), Profile = _dice.Pick<SpendingProfile>() });

    private LaunchWindow Window() =>
        new(_dice.Between(1, 12), _dice.Between(1, 31), _dice.Between(1, 12), _dice.Between(1, 31));

    private SlotOffer Slots() => new()
    {
        Count = _dice.Chance(0.7) ? _dice.Between(1, 4) : null,
        Mass = _dice.Chance(0.7) ? _dice.Between(10, 60) : null,
        Power = _dice.Chance(0.5) ? _dice.Between(20, 200) : null,
        DataRate = _dice.Chance(0.5) ? _dice.Number(0.5, 4) : null,
        LargestItem = _dice.Chance(0.3) ? _dice.Between(5, 30) : null,
        Notice = _dice.Chance(0.8) ? Seconds(1, 30) : null,
        Opens = _dice.Chance(0.1) ? Date(0, 0.5) : null,
        Closed = _dice.Chance(0.1),
        Decision = Around(_dice.Number(0, 5) * Month),
        Places = _dice.Chance(0.2) ? [new PlaceOffer { Id = "lander", Mass = _dice.Between(5, 30) }] : [],
        Own = _dice.Chance(0.2) ? new OwnPayload { Mass = 3, Power = 5 } : null,
        Eligible = _dice.Chance(0.8) ? EligibilityRule.Anyone : _dice.Pick<EligibilityRule>(),
        Levels = _dice.Chance(0.1) ? [InstrumentLevel.Unit] : [],
        Stages = _dice.Chance(0.5) ? Stages() : null,
        Unnamed = _dice.Chance(0.3) ? Unnamed() : null,
    };

    private CallStages Stages() => new()
    {
        Letters = Seconds(0, 3),
        FirstCut = Seconds(0, 4),
        Proposals = Seconds(0, 5),
        Overrun = Around(1.5),
        Keep = Parameter.Of(_dice.Number(0.3, 1)),
        Merge = _dice.Chance(0.5) ? _dice.Number(0, 1) : 0,
        Agreement = _dice.Chance(0.5) ? Around(_dice.Number(0, 3) * Month) : Parameter.Of(0),
    };

    private UnnamedProposals Unnamed() => new()
    {
        Proposals = Around(_dice.Number(1, 8)),
        Elasticity = _dice.Number(0, 0.5),
        Mass = Around(_dice.Number(1, 10)),
        Power = Around(_dice.Number(1, 10)),
        Merit = Around(0.5),
        NotReady = Parameter.Of(_dice.Chance(0.5) ? 0 : 0.2),
    };

    private ModuleDefinition Module(string id)
    {
        var place = _modules.IndexOf(id);
        return new ModuleDefinition
        {
            Id = id,
            Enters = LaterOrStart(0.2),
            Requires = _dice.Chance(0.85) ? Condition(_missions.Count, place, 0) : null,
            Deployment = Around(_dice.Number(0.2, 4) * Month),
            Commissioning = Around(_dice.Number(0.2, 4) * Month),
            PowerSupply = _dice.Chance(0.5) ? _dice.Number(0, 10) : 0,
            PowerScale = place % 2 == 0 && _uncertainties.Count > 0
                ? new Parameter { Uncertainty = _uncertainties[0].Id, Factor = 0.8 }
                : Parameter.Of(1),
            PowerDemand = _dice.Number(0, 4),
            DataSupply = _dice.Chance(0.5) ? _dice.Number(0, 10) : 0,
            DataDemand = _dice.Number(0, 4),
            CrewBerths = _dice.Between(0, 3),
            Ports = _dice.Between(0, 3),
            ShedOrder = _dice.Between(1, 3),
            Output = _dice.Chance(0.4)
                ? new OutputDefinition
                {
                    Resource = _dice.Pick(_resources),
                    Amount = _dice.Between(1, 5),
                    Period = Math.Max(1, Seconds(0.1, 3)),
                }
                : null,
            Failure = _dice.Chance(0.6) ? Parameter.Of(new ExponentialDistribution(_dice.Number(5, 60) * Month)) : null,
            Repair = Around(_dice.Number(0.1, 5) * Month),
            NeedsTeam = _dice.Chance(0.5),
            NeedsSpare = _dice.Chance(0.4),
            Life = _dice.Chance(0.3) ? Around(_dice.Number(10, 100) * Month) : null,
            Slots = _dice.Chance(0.5) ? Slots() : null,
            Planned = _dice.Chance(0.6) ? Date(0.2, 0.9) : null,
        };
    }
}
