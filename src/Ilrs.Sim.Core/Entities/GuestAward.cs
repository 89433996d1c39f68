using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>An award that stands: with its host, or stranded without one.</summary>
internal struct GuestAward
{
    /// <summary>What was awarded.</summary>
    public CallProposal Project;

    /// <summary>When it was awarded first.</summary>
    public long Awarded;

    /// <summary>When it lost its host; <see cref="long.MaxValue"/> while it has one.</summary>
    public long Stranded;

    /// <summary>When its owner's patience ends.</summary>
    public long Until;

    /// <summary>How often it lost its host.</summary>
    public int Times;

    /// <summary>True for an unnamed one that will not be ready.</summary>
    public bool NotReady;

    public readonly bool Waits => Stranded != long.MaxValue;

    /// <summary>Years that it has waited for a new host.</summary>
    public readonly double Years(SimTime now) => (double)(now.Seconds - Stranded) / (365.25 * Calendar.Day);

    public void Visit(StateVisitor visitor)
    {
        Project.Visit(visitor);
        visitor.Value(ref Awarded);
        visitor.Value(ref Stranded);
        visitor.Value(ref Until);
        visitor.Value(ref Times);
        visitor.Value(ref NotReady);
    }
}
