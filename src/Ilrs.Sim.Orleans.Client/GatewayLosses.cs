namespace Ilrs.Sim.Orleans.Client;

/// <summary>Tells whoever waits for an answer that a gateway was lost. For any number of threads.</summary>
internal sealed class GatewayLosses
{
    private TaskCompletionSource _next = NewSignal();

    /// <summary>Ends when a gateway is lost after now.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>A gateway was lost.</summary>
    public void Tell() => Interlocked.Exchange(ref _next, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
