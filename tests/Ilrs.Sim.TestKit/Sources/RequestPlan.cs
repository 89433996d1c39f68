using Ilrs.Sim.Core.Distributions;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>What a request source asks for, how often, and which of its requests it measures.</summary>
public sealed record RequestPlan
{
    /// <summary>Id of the entity that it asks.</summary>
    public required string Target { get; init; }

    /// <summary>Seconds from one request to the next; a constant distribution for a fixed beat.</summary>
    public required Distribution InterArrival { get; init; }

    /// <summary>Priority class of its requests; lower goes first.</summary>
    public int Priority { get; init; }

    /// <summary>Requests before this number (from 0) only warm the system up.</summary>
    public long First { get; init; }

    /// <summary>Requests from <see cref="First"/> up to this number, exclusive, are measured.</summary>
    public required long End { get; init; }

    /// <summary>Unmeasured requests after the measured ones, which keep the load up while those wait.</summary>
    public long After { get; init; }

    /// <summary>A wait counts as long when it exceeds this many seconds.</summary>
    public long LongWait { get; init; } = long.MaxValue;
}
