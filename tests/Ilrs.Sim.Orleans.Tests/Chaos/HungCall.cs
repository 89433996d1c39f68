using Ilrs.Sim.Orleans.Abstractions.Entities;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>Holds back one call to an entity, as a network does, and delivers it when it is told to.</summary>
public sealed class HungCall : IOutgoingGrainCallFilter
{
    private readonly TaskCompletionSource<SliceCall> _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _delivered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _entity = "";
    private int _left;
    private long _lastEpoch;

    /// <summary>The call, once it is held back.</summary>
    public Task<SliceCall> Held => _held.Task;

    /// <summary>The highest epoch of a call to an entity so far.</summary>
    public long LastEpoch => Volatile.Read(ref _lastEpoch);

    /// <summary>Holds back the call of this number to an entity from now on.</summary>
    public void Begin(string entity, int number)
    {
        _left = number;
        Volatile.Write(ref _entity, entity);
    }

    /// <summary>Delivers the call; ends when it was answered.</summary>
    public Task ReleaseAsync()
    {
        _release.TrySetResult();
        return _delivered.Task;
    }

    /// <inheritdoc/>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var call = context.MethodName == nameof(IEntityGrain.HandleAsync)
            ? context.Request.GetArgument(0) as SliceCall
            : null;
        if (call is null)
        {
            await context.Invoke();
            return;
        }

        InterlockedMax(call.Epoch);
        var isHeld = context.TargetId.Key.ToString() == Volatile.Read(ref _entity)
            && Interlocked.Decrement(ref _left) == 0;
        if (isHeld)
        {
            _held.TrySetResult(call);
            await _release.Task;
        }

        await context.Invoke();
        if (isHeld)
        {
            _delivered.TrySetResult();
        }
    }

    private void InterlockedMax(long epoch)
    {
        var known = LastEpoch;
        while (epoch > known)
        {
            known = Interlocked.CompareExchange(ref _lastEpoch, epoch, known);
        }
    }
}
