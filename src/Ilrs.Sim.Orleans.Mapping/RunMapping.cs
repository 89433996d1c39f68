using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions.Runs;

namespace Ilrs.Sim.Orleans.Mapping;

/// <summary>Runs between host and wire.</summary>
public static class RunMapping
{
    /// <summary>What to run, with the id of the request.</summary>
    public static SubmitRun ToWire(this RunRequest request, Guid id) => new()
    {
        Request = id,
        Scenario = request.Scenario.ToWire(),
        Replications = request.Replications,
        Seed = request.Seed,
    };

    /// <summary>What to run.</summary>
    public static RunRequest ToHost(this SubmitRun submit) => new()
    {
        Scenario = submit.Scenario.ToHost(),
        Replications = submit.Replications,
        Seed = submit.Seed,
    };

    /// <summary>How far a run is.</summary>
    public static RunStatus ToHost(this RunStatusData data) => new(
        data.Id,
        data.State switch
        {
            RunStateData.Waiting => RunState.Waiting,
            RunStateData.Running => RunState.Running,
            RunStateData.Done => RunState.Done,
            RunStateData.Cancelled => RunState.Cancelled,
            _ => RunState.Failed,
        },
        data.Done,
        data.Replications,
        data.Failure?.ToHost());
}
