using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Something that is known of one mission's flights.</summary>
/// <param name="Date">When it happened.</param>
/// <param name="Event">What happened.</param>
internal readonly record struct KnownFlight(SimTime Date, ActualEvent Event)
{
    /// <summary>True when it ends the mission's time on the ground.</summary>
    public bool IsLaunch => Event is ActualEvent.Launched or ActualEvent.LaunchFailure or ActualEvent.Cancelled;

    /// <summary>True when it ends the mission's way.</summary>
    public bool IsArrival => Event is ActualEvent.Arrived or ActualEvent.LandingFailure;

    /// <summary>What is known of a mission, by date.</summary>
    public static KnownFlight[] Of(string mission, ModelTables tables)
    {
        var known = new List<KnownFlight>();
        foreach (var change in tables.Interventions)
        {
            if (change is { Kind: InterventionKind.Actual, Event: { } what and not ActualEvent.Awarded }
                && change.Target == mission)
            {
                known.Add(new KnownFlight(change.Date, what));
            }
        }

        return [.. known];
    }
}
