using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Awards that are known to have been made.</summary>
internal static class KnownAwards
{
    /// <summary>True when a host is known to have awarded a slot by a date.</summary>
    public static bool HasAny(ModelTables tables, int host, SimTime now)
    {
        foreach (var change in tables.Interventions)
        {
            if (change is { Kind: InterventionKind.Actual, Event: ActualEvent.Awarded, Target: { } target }
                && change.Date <= now && tables.OrderOf(target) == host)
            {
                return true;
            }
        }

        return false;
    }
}
