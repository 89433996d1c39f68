using System.Diagnostics;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Client.Mapping;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>
/// Calls grains until there is an answer: again when a call or silo was lost, as long as patience lasts, and again when
/// the cluster had nothing to say yet. Calls are such that a repeated one does no harm.
/// </summary>
internal sealed class ClusterCalls(ClusterHostOptions options)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How long the cluster may hold back an answer.</summary>
    public TimeSpan Round => options.Round;

    /// <summary>Asks for a value, and maps it.</summary>
    /// <param name="call">The call; it is made again after a loss, with the same request id.</param>
    /// <param name="map">Makes the host's value of the wire's.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<Answer<T>> AskAsync<TData, T>(
        Func<Task<Reply<TData>>> call, Func<TData, T> map, CancellationToken cancellation = default)
        where TData : class
        where T : class
    {
        while (true)
        {
            var reply = await TryAsync(call, cancellation).ConfigureAwait(false);
            if (!reply.IsSuccess)
            {
                return reply.Error;
            }

            if (reply.Value.Failure is { } failure)
            {
                return failure.ToHost();
            }

            if (reply.Value.Value is { } value)
            {
                return Answer<T>.Of(map(value));
            }
        }
    }

    /// <summary>Makes a call until it comes through.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<Answer<T>> TryAsync<T>(Func<Task<T>> call, CancellationToken cancellation = default)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        var pause = ShortestPause;
        while (true)
        {
            try
            {
                return Answer<T>.Of(
                    await call().WaitAsync(options.Round + options.CallTimeout, cancellation).ConfigureAwait(false));
            }
            catch (Exception e) when (IsLoss(e) && !cancellation.IsCancellationRequested)
            {
                if (clock.Elapsed + pause > options.Patience)
                {
                    return new HostError(
                        HostErrorKind.Unavailable,
                        $"The cluster did not answer for {options.Patience.TotalSeconds:0} s: {FirstLine(e)}");
                }
            }

            await Task.Delay(pause, cancellation).ConfigureAwait(false);
            pause = pause + pause < LongestPause ? pause + pause : LongestPause;
        }
    }

    // A call that a stopping silo cancels is lost as well: nobody here asked for it.
    private static bool IsLoss(Exception e) =>
        e is TimeoutException or OrleansException or OperationCanceledException or ObjectDisposedException;

    private static string FirstLine(Exception e) => e.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
