namespace Ilrs.Sim.Core.Entities;

/// <summary>An entity that reports tracked dates.</summary>
internal interface ITracked
{
    /// <summary>Writes its tracked items, in the order of the layout.</summary>
    void Report(TrackedWriter writer);
}
