namespace Ilrs.Sim.Core.Model;

/// <summary>Order in which the pool is allocated to the monthly needs of missions; earmarks always go first.</summary>
public enum AllocationPolicy
{
    /// <summary>Least remaining float first: the float in the plan's network less today's lateness; then id.</summary>
    CriticalPathFirst,

    /// <summary>Lowest priority number first; then id.</summary>
    Priority,

    /// <summary>Shares in proportion to the needs; left-over units by largest fraction, ties by id.</summary>
    Proportional,
}
