using System.Diagnostics;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Mapping;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>
/// Calls grains until there is an answer: again when a call or silo was lost, as long as patience lasts, and again when
/// the cluster had nothing to say yet. Calls are such that a repeated one does no harm, even when the first is carried
/// out late.
/// </summary>
internal sealed class ClusterCalls(ClusterHostOptions options, GatewayLosses losses)
{
    private const int MostDoublings = 2;

    // An answer that is under way when a gateway is lost may come over another.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Asks for a value, and maps it.</summary>
    /// <param name="call">The call; it is made again after a loss, with the same request id.</param>
    /// <param name="map">Makes the host's value of the wire's.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<Answer<T>> AskAsync<TData, T>(
        Func<Task<Reply<TData>>> call, Func<TData, T> map, CancellationToken cancellation = default)
        where TData : class
        where T : class => AskAsync(_ => call(), map, TimeSpan.Zero, cancellation);

    /// <summary>Asks for a value that the cluster may hold back for as long as it is told.</summary>
    /// <param name="call">The call, with the time for which the answer may be held back.</param>
    /// <param name="map">Makes the host's value of the wire's.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<Answer<T>> AskHeldAsync<TData, T>(
        Func<TimeSpan, Task<Reply<TData>>> call, Func<TData, T> map, CancellationToken cancellation = default)
        where TData : class
        where T : class => AskAsync(call, map, options.Round, cancellation);

    /// <summary>Makes a call until it comes through.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<Answer<T>> TryAsync<T>(Func<Task<T>> call)
        where T : class => TryAsync(call, TimeSpan.Zero, CancellationToken.None);

    private async Task<Answer<T>> AskAsync<TData, T>(
        Func<TimeSpan, Task<Reply<TData>>> call, Func<TData, T> map, TimeSpan held, CancellationToken cancellation)
        where TData : class
        where T : class
    {
        while (true)
        {
            var reply = await TryAsync(() => call(held), held, cancellation).ConfigureAwait(false);
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

    private async Task<Answer<T>> TryAsync<T>(Func<Task<T>> call, TimeSpan held, CancellationToken cancellation)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        var pause = ShortestPause;
        var late = 0;
        while (true)
        {
            try
            {
                var limit = held + (options.CallTimeout * (1 << Math.Min(late, MostDoublings)));
                return Answer<T>.Of(await AttemptAsync(call, limit, cancellation).ConfigureAwait(false));
            }
            catch (Exception e) when (IsLoss(e) && !cancellation.IsCancellationRequested)
            {
                late += e is TimeoutException ? 1 : 0;
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

    /// <summary>Orleans tells nobody that the silo which owes an answer is gone; a lost gateway hints at it.</summary>
    /// <exception cref="TimeoutException">The answer is late, or lost with a gateway.</exception>
    private async Task<T> AttemptAsync<T>(Func<Task<T>> call, TimeSpan limit, CancellationToken cancellation)
    {
        var lost = losses.Next;
        var answer = call();
        var first = await Task.WhenAny(answer, lost).WaitAsync(limit, cancellation).ConfigureAwait(false);
        return await (ReferenceEquals(first, lost) ? answer.WaitAsync(Grace, cancellation) : answer)
            .ConfigureAwait(false);
    }

    // A call that a stopping silo cancels is lost as well: nobody here asked for it.
    private static bool IsLoss(Exception e) =>
        e is TimeoutException or OrleansException or OperationCanceledException or ObjectDisposedException;

    private static string FirstLine(Exception e) => e.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
