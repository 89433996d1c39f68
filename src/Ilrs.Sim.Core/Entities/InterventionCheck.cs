using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Finds interventions that nobody could carry out: nothing is ignored silently.</summary>
internal static class InterventionCheck
{
    public static IEnumerable<string> Errors(ModelTables tables)
    {
        foreach (var change in tables.Interventions)
        {
            if (Error(change, tables) is { } error)
            {
                yield return $"intervention {change.Id}: {error}";
            }
        }
    }

    private static string? Error(InterventionDefinition change, ModelTables tables)
    {
        if (change.Kind == InterventionKind.RedefineMilestone)
        {
            return tables.MilestoneLookup.Find(change.Target ?? "") < 0 ? $"there is no milestone {change.Target}."
                : change.Condition is null ? "it names no condition."
                : change.HoldFor < 0 ? "its time to hold is negative."
                : null;
        }

        var order = tables.TargetOf(change);
        if (order < 0)
        {
            return $"there is no entity {change.Instrument ?? change.Target}.";
        }

        var target = tables.Identities[order];
        var enters = tables.EntersAt(order);
        var calendar = tables.Scenario.Calendar;
        var kind = change is { Kind: InterventionKind.Actual, Event: { } what }
            ? TargetOf(what)
            : TargetOf(change.Kind);
        if (target.Kind != kind && !IsHostChange(target.Kind, change.Kind))
        {
            return $"{Words.Of(change.Kind)} does not apply to {target}.";
        }

        if (change.Date < enters)
        {
            var (date, first) = (calendar.Format(change.Date), calendar.Format(enters));
            return $"it takes effect on {date}, but {target} does not exist before {first}.";
        }

        if (change.Kind != InterventionKind.Actual && change.Date < tables.KnownUntil
            && tables.KnownUntil > tables.Scenario.Start)
        {
            return $"it takes effect on {calendar.Format(change.Date)}, in the past that is known.";
        }

        return change.Kind switch
        {
            InterventionKind.Actual when change.Event is null => "it does not say what happened.",
            InterventionKind.MoveMission when change.Launch is null => "it names no new date.",
            InterventionKind.NewMission when !tables.IsClosed(order) => $"{target} is not closed.",
            InterventionKind.Actual when change.Event == ActualEvent.Awarded && !IsHost(change.Target, tables)
                => $"{change.Target} takes no guests.",
            InterventionKind.PolicyChange when change.Policies is null => "it names no policies.",
            InterventionKind.PledgeChange when !HasPledge(tables.Partners[order], change.Pledge)
                => $"{target} has no pledge {change.Pledge}.",
            InterventionKind.BlocAccession when change.Bloc is null => "it names no bloc.",
            InterventionKind.AuthorityChange when !IsPartner(change.Authority, tables)
                => $"there is no partner {change.Authority}.",
            InterventionKind.ExportBarrier when change.Control is null => "it names no control.",
            InterventionKind.ExportBarrier when Unknown(change.Authorities, tables) is { } unknown
                => $"there is no partner {unknown}.",
            InterventionKind.NewTrainingProgramme when !tables.Training[order - tables.Partners.Length].Closed
                => $"{target} does not stand closed.",
            InterventionKind.NewCall or InterventionKind.HostChange when tables.SlotsOf(order) is null
                => $"{target} has no slots.",
            InterventionKind.NewCall when !tables.SlotsOf(order)!.HasCall => $"{target} has no call.",
            InterventionKind.NewInstrument when !HasInstrument(tables.Partners[order], change.Instrument)
                => $"{target} has no closed instrument {change.Instrument}.",
            _ when change.Factor < 0 => "its factor is negative.",
            _ when change.Duration < 0 => "its duration is negative.",
            _ => null,
        };
    }

    private static bool IsHostChange(EntityKind target, InterventionKind kind) =>
        kind is (InterventionKind.NewCall or InterventionKind.HostChange)
            && target is (EntityKind.Mission or EntityKind.Module);

    private static EntityKind TargetOf(InterventionKind kind) => kind switch
    {
        InterventionKind.CancelMission or InterventionKind.DelayMission or InterventionKind.ForceOutcome
            or InterventionKind.MoveMission or InterventionKind.NewMission => EntityKind.Mission,
        InterventionKind.StandDown => EntityKind.VehicleFamily,
        InterventionKind.ModuleLoss => EntityKind.Module,
        InterventionKind.PolicyChange or InterventionKind.AuthorityChange or InterventionKind.ExportBarrier
            => EntityKind.Office,
        InterventionKind.NewTrainingProgramme => EntityKind.TrainingProgramme,
        _ => EntityKind.Partner,
    };

    private static EntityKind TargetOf(ActualEvent what) => what switch
    {
        ActualEvent.Signed or ActualEvent.Left or ActualEvent.Graduated or ActualEvent.Awarded => EntityKind.Partner,
        ActualEvent.Lost => EntityKind.Module,
        ActualEvent.Grounded => EntityKind.VehicleFamily,
        _ => EntityKind.Mission,
    };

    private static bool IsHost(string? id, ModelTables tables) =>
        id is not null && tables.OrderOf(id) is >= 0 and var order && tables.SlotsOf(order) is not null;

    private static bool IsPartner(string? id, ModelTables tables) =>
        id is not null && tables.OrderOf(id) is >= 0 and var order && order < tables.Partners.Length;

    private static string? Unknown(IReadOnlyList<string> ids, ModelTables tables)
    {
        foreach (var id in ids)
        {
            if (!IsPartner(id, tables))
            {
                return id;
            }
        }

        return null;
    }

    private static bool HasInstrument(PartnerDefinition partner, string? instrument)
    {
        foreach (var item in partner.Instruments)
        {
            if (item.Id == instrument && item.Closed)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPledge(PartnerDefinition partner, string? pledge)
    {
        foreach (var item in partner.Pledges)
        {
            if (item.Id == pledge)
            {
                return true;
            }
        }

        return false;
    }
}
