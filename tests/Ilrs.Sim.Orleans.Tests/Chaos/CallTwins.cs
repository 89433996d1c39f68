using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>
/// Makes calls to the grains of Ilrs.Sim twice: the second before, beside or some time after the first. Nobody looks
/// at what the second one gives.
/// </summary>
public sealed class CallTwins : IOutgoingGrainCallFilter
{
    private static readonly AsyncLocal<bool> IsTwin = new();
    private readonly Lock _lock = new();
    private Dice _dice = new(0);
    private double _rate;
    private long _made;

    /// <summary>Calls that were made a second time.</summary>
    public long Made => Interlocked.Read(ref _made);

    /// <summary>Doubles this share of calls from now on.</summary>
    public void Begin(Dice dice, double rate)
    {
        lock (_lock)
        {
            (_dice, _rate) = (dice, rate);
        }
    }

    /// <inheritdoc/>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var isOurs = context.InterfaceName.StartsWith("Ilrs.Sim", StringComparison.Ordinal) && !IsTwin.Value;
        var (isTwice, delay) = isOurs ? Draw() : (false, 0);
        if (isTwice)
        {
            Interlocked.Increment(ref _made);
            var twin = TwinAsync(context, delay);
            if (delay < 0)
            {
                await twin;
            }
        }

        await context.Invoke();
    }

    private static async Task TwinAsync(IOutgoingGrainCallContext context, int delay)
    {
        try
        {
            var count = context.Request.GetArgumentCount();
            var arguments = Enumerable.Range(0, count).Select(x => context.Request.GetArgument(x)).ToArray();
            if (delay > 0)
            {
                await Task.Delay(delay);
            }

            IsTwin.Value = true; // ends with this method
            var call = context.InterfaceMethod.Invoke(context.Grain, arguments);
            await (call as Task ?? Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception)
        {
            // The first call is the one that somebody waits for.
        }
    }

    // Before it (-1), at once (0), or so many milliseconds later.
    private (bool IsTwice, int Delay) Draw()
    {
        lock (_lock)
        {
            return _rate > 0 && _dice.Chance(_rate) ? (true, Math.Max(-1, _dice.Between(-30, 30))) : (false, 0);
        }
    }
}
