using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Generation;

public sealed partial class ScenarioGenerator
{
    /// <summary>An intervention of a kind that fits a scenario, or null when it has nobody to aim at.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="date">When it takes effect; later if its target enters later.</param>
    /// <param name="dice">Chooses target and amounts.</param>
    public static InterventionDefinition? Intervention(
        Scenario scenario, InterventionKind kind, SimTime date, Dice dice)
    {
        var targets = kind switch
        {
            InterventionKind.NewMission
                => scenario.Missions.Where(x => x.Closed).Select(x => (x.Id, (SimTime?)null)).ToList(),
            InterventionKind.CancelMission or InterventionKind.DelayMission or InterventionKind.ForceOutcome
                or InterventionKind.MoveMission or InterventionKind.Actual
                => scenario.Missions.Select(x => (x.Id, x.Enters)).ToList(),
            InterventionKind.StandDown => scenario.Vehicles.Select(x => (x.Id, (SimTime?)null)).ToList(),
            InterventionKind.ModuleLoss => scenario.Modules.Select(x => (x.Id, x.Enters)).ToList(),
            InterventionKind.PledgeChange
                => scenario.Partners.Where(x => x.Pledges.Count > 0).Select(x => (x.Id, x.Joins)).ToList(),
            InterventionKind.PolicyChange => [("office", null)],
            InterventionKind.RedefineMilestone when scenario.Missions.Count > 0
                => scenario.Milestones.Select(x => (x.Id, (SimTime?)null)).ToList(),
            InterventionKind.RedefineMilestone => [],
            InterventionKind.PolicyChange or InterventionKind.AuthorityChange or InterventionKind.ExportBarrier
                => [("office", null)],
            InterventionKind.NewTrainingProgramme
                => scenario.Training.Where(x => x.Closed).Select(x => (x.Id, (SimTime?)null)).ToList(),
            InterventionKind.NewCall or InterventionKind.HostChange => Hosts(scenario, kind),
            InterventionKind.NewInstrument
                => scenario.Partners.Where(x => x.Instruments.Any(y => y.Closed)).Select(x => (x.Id, x.Joins)).ToList(),
            _ => scenario.Partners.Select(x => (x.Id, x.Joins)).ToList(),
        };
        var needsPartner = kind is InterventionKind.AuthorityChange or InterventionKind.ExportBarrier;
        if (targets.Count == 0 || (needsPartner && scenario.Partners.Count == 0))
        {
            return null;
        }

        var (target, enters) = dice.Pick(targets);
        var partner = scenario.Partners.FirstOrDefault(x => x.Id == target);
        return new InterventionDefinition
        {
            Id = $"change-{Enum.GetName(kind)}-{dice.Below(1_000_000)}",
            Date = SimTime.Max(date, enters ?? date),
            Kind = kind,
            Target = target == "office" ? null : target,
            Pledge = kind == InterventionKind.PledgeChange ? dice.Pick(partner!.Pledges).Id : null,
            Until = dice.Chance(0.8) ? date + (long)(dice.Number(2, 30) * scenario.Calendar.MonthSeconds) : null,
            Factor = dice.Number(0, 1.5),
            Amount = dice.Number(0, 5),
            Duration = (long)(dice.Number(1, 20) * scenario.Calendar.MonthSeconds),
            Outcome = dice.Pick<ForcedOutcome>(),
            Event = dice.Pick([ActualEvent.Launched, ActualEvent.LaunchFailure, ActualEvent.Cancelled]),
            Launch = kind is InterventionKind.MoveMission or InterventionKind.NewMission
                ? date + (long)(dice.Number(1, 60) * scenario.Calendar.MonthSeconds)
                : null,
            Instrument = kind == InterventionKind.NewInstrument
                ? dice.Pick(partner!.Instruments.Where(x => x.Closed).ToList()).Id
                : null,
            Policies = kind == InterventionKind.PolicyChange
                ? new PolicyAmendment
                {
                    Allocation = dice.Pick<AllocationPolicy>(),
                    Selection = dice.Pick<SelectionPolicy>(),
                    Seats = dice.Pick<SeatPolicy>(),
                    Rehome = dice.Pick<RehomePolicy>(),
                    Patience = dice.Chance(0.5) ? Parameter.Of(20.0 * scenario.Calendar.MonthSeconds) : null,
                    Ageing = dice.Number(0, 0.3),
                }
                : null,
            Condition = kind == InterventionKind.RedefineMilestone
                ? new ConditionDefinition { Items = [new(dice.Pick(scenario.Missions).Id, ConditionState.Arrived)] }
                : null,
            HoldFor = (long)(dice.Number(0, 6) * scenario.Calendar.MonthSeconds),
            Status = dice.Pick<MemberStatus>(),
            Bloc = kind == InterventionKind.BlocAccession ? "bloc" : null,
            Control = kind == InterventionKind.ExportBarrier ? "control" : null,
            Authorities = kind == InterventionKind.ExportBarrier ? [dice.Pick(scenario.Partners).Id] : [],
            Response = dice.Pick<BarrierResponse>(),
            Authority = kind == InterventionKind.AuthorityChange ? dice.Pick(scenario.Partners).Id : null,
        };
    }

    private static List<(string Id, SimTime? Enters)> Hosts(Scenario scenario, InterventionKind kind)
    {
        bool Fits(SlotOffer? slots) => slots is not null && (kind != InterventionKind.NewCall || slots.HasCall);
        return
        [
            .. scenario.Missions.Where(x => Fits(x.Slots)).Select(x => (x.Id, x.Enters)),
            .. scenario.Modules.Where(x => Fits(x.Slots)).Select(x => (x.Id, x.Enters)),
        ];
    }

    private List<InterventionDefinition> Interventions(Scenario scenario)
    {
        var changes = new List<InterventionDefinition>();
        for (var i = _dice.Between(0, 5); i > 0; i--)
        {
            // What is known acts before its date, since nothing happens that contradicts it.
            if (Intervention(scenario, _dice.Pick<InterventionKind>(), Date(0, 0.9), _dice) is { } change
                && change.Kind != InterventionKind.Actual)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private List<BranchDefinition> Branches(Scenario scenario)
    {
        if (!_dice.Chance(0.3))
        {
            return [];
        }

        AlternativeDefinition Alternative(string id) => new()
        {
            Id = id, Weight = _dice.Number(0.1, 1), Interventions = Interventions(scenario),
        };
        return [new BranchDefinition { Id = "branch", Alternatives = [Alternative("one"), Alternative("two")] }];
    }
}
