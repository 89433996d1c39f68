using System.Threading.Channels;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>Stops an advance after each month until it is opened: tests act in between, without a clock.</summary>
public sealed class Turnstile
{
    private readonly Channel<SimTime> _arrived = Channel.CreateUnbounded<SimTime>();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where an advance waits.</summary>
    public Task PassAsync(string session, SimTime date)
    {
        _arrived.Writer.TryWrite(date);
        return _open.Task;
    }

    /// <summary>The date at which the next advance waits.</summary>
    public async Task<SimTime> Arrived() => await _arrived.Reader.ReadAsync();

    /// <summary>Lets everything through from now on.</summary>
    public void Open() => _open.TrySetResult();
}
