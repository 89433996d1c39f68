using Ilrs.Sim.Orleans.Abstractions.Runs;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>Stands between the coordinators of runs and their workers, and does what a test wants.</summary>
public sealed class WorkerHook : IIncomingGrainCallFilter
{
    /// <summary>Given the call and what runs it; null leaves workers alone.</summary>
    public Func<BlockCall, Func<BlockCall, Task<BlockAnswer>>, Task<BlockAnswer>>? Run { get; set; }

    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (Run is { } run
            && context.MethodName == nameof(IReplicationWorkerGrain.RunAsync)
            && context.Request.GetArgument(0) is BlockCall call)
        {
            context.Result = await run(call, async changed =>
            {
                context.Request.SetArgument(0, changed);
                await context.Invoke();
                return (BlockAnswer)context.Result!;
            });
            return;
        }

        await context.Invoke();
    }
}
