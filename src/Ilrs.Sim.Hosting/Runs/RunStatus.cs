namespace Ilrs.Sim.Hosting.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Id">Id of the run.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">Replications that are summed up.</param>
/// <param name="Replications">Replications asked for.</param>
/// <param name="Error">Why it failed, or that it was cancelled; null otherwise.</param>
public sealed record RunStatus(string Id, RunState State, long Done, long Replications, HostError? Error)
{
    /// <summary>True when nothing more will happen to it.</summary>
    public bool IsOver => State is RunState.Done or RunState.Cancelled or RunState.Failed;
}
