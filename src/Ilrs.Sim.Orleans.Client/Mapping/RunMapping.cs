using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions.Runs;

namespace Ilrs.Sim.Orleans.Client.Mapping;

/// <summary>Runs between wire and host.</summary>
internal static class RunMapping
{
    public static SubmitRun ToWire(this RunRequest request, Guid id) => new()
    {
        Request = id,
        Scenario = request.Scenario.ToWire(),
        Replications = request.Replications,
        Seed = request.Seed,
    };

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
