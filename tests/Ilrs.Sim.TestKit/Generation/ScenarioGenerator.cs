using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Generation;

/// <summary>
/// Makes valid scenarios of every shape from seeds: all kinds of entities, policies, conditions, interventions,
/// calendars and distributions, small enough to run by the hundred. The same seed makes the same scenario.
/// </summary>
public sealed partial class ScenarioGenerator
{
    private readonly Dice _dice;
    private readonly Calendar _calendar;
    private readonly SimTime _start;
    private readonly int _months;
    private readonly List<string> _resources = [];
    private readonly List<string> _partners = [];
    private readonly List<string> _programmes = [];
    private readonly List<string> _vehicles = [];
    private readonly List<string> _missions = [];
    private readonly List<string> _modules = [];
    private readonly List<string> _milestones = [];
    private readonly List<UncertaintyDefinition> _uncertainties = [];

    private ScenarioGenerator(ulong seed)
    {
        _dice = new Dice(seed);
        _calendar = _dice.Chance(0.5) ? Calendar.Gregorian : Calendar.ThirtyDay;
        _start = _calendar.Date(_dice.Between(2020, 2032), _dice.Between(1, 12), 1);
        _months = _dice.Between(30, 200);
    }

    private SimTime Horizon => _calendar.StartOfMonth(_calendar.MonthOf(_start) + _months);

    private double Month => _calendar.MonthSeconds;

    /// <summary>The scenario of a seed.</summary>
    public static Scenario Generate(ulong seed) => new ScenarioGenerator(seed).Generate();

    private Scenario Generate()
    {
        Name(_resources, "resource", 1, 3);
        if (_dice.Chance(0.5))
        {
            _resources.Add("personnel");
        }

        _uncertainties.AddRange(Dice.Many(_dice.Between(0, 3), Uncertainty));
        Name(_partners, "partner", 1, 7);
        Name(_programmes, "programme", 0, 3);
        Name(_vehicles, "vehicle", 0, 3);
        Name(_missions, "mission", 1, 9);
        Name(_modules, "module", 0, 6);
        Name(_milestones, "milestone", 0, 4);
        var training = _programmes.ConvertAll(Programme);
        var missions = _missions.ConvertAll(Mission);
        var modules = _modules.ConvertAll(Module);
        var partners = _partners.ConvertAll(x => Partner(x, training, missions, modules));
        var scenario = new Scenario
        {
            Id = "generated",
            Calendar = _calendar,
            Start = _start,
            Horizon = _dice.Chance(0.8) ? Horizon : Horizon + (_dice.Between(1, 20) * Calendar.Day),
            Resources = _dice.Shuffled(_resources.ConvertAll(Resource)),
            Uncertainties = _uncertainties,
            Policies = Policies(),
            Membership = Membership(),
            Partners = partners,
            Training = training,
            Vehicles = _vehicles.ConvertAll(Vehicle),
            Missions = missions,
            Modules = modules,
            Station = new StationDefinition
            {
                RepairTeams = _dice.Chance(0.5) ? _dice.Between(1, 2) : null,
                Spares = _dice.Between(0, 3),
            },
            Milestones = _milestones.ConvertAll(Milestone),
        };
        return WithSale(WithProposals(WithServices(WithGrowth(WithRelays(WithSlipClasses(
            scenario with { Interventions = Interventions(scenario), Branches = Branches(scenario) }))))));
    }

    private void Name(List<string> ids, string what, int least, int most)
    {
        var count = _dice.Between(least, most);
        for (var i = 0; i < count; i++)
        {
            ids.Add($"{what}-{i:00}");
        }
    }

    private ResourceDefinition Resource(string id) => new()
    {
        Id = id,
        Unit = "u",
        Decimals = _dice.Between(0, 6),
        Opening = _dice.Chance(0.3) ? _dice.Between(0, 40) : 0,
        Expires = _dice.Chance(0.2),
    };

    private PolicyDefinition Policies() => new()
    {
        Allocation = _dice.Pick<AllocationPolicy>(),
        Selection = _dice.Pick<SelectionPolicy>(),
        Seats = _dice.Pick<SeatPolicy>(),
        NewcomerQuota = _dice.Number(0, 0.6),
        Rehome = _dice.Pick<RehomePolicy>(),
        Patience = _dice.Chance(0.3) ? Around(10 * Month) : null,
        Ageing = _dice.Number(0, 0.3),
    };

    private MilestoneDefinition Milestone(string id)
    {
        var earlier = _milestones.IndexOf(id);
        return new MilestoneDefinition
        {
            Id = id,
            Condition = Condition(_missions.Count, _modules.Count, earlier)!,
            HoldFor = _dice.Chance(0.3) ? Seconds(0, 8) : 0,
            Announced = _dice.Chance(0.4) ? [new Announcement(Date(0.2, 1), null, null)] : [],
        };
    }

    private SimTime Date(double low, double high)
    {
        var at = _dice.Number(low, high) * (Horizon - _start);
        var date = _start + (long)at;
        return _dice.Chance(0.6) ? _calendar.StartOfMonth(_calendar.MonthOf(date)) : date;
    }

    private SimTime? LaterOrStart(double chance) =>
        _dice.Chance(chance) ? SimTime.Max(_start, Date(0.05, 0.6)) : null;

    private long Seconds(double lowMonths, double highMonths) => (long)(_dice.Number(lowMonths, highMonths) * Month);
}
