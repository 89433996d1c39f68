using Ilrs.Sim.TestKit;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>Delivers calls to the grains of Ilrs.Sim a second time, late; nobody waits for the second answer.</summary>
public sealed class RepeatedCalls : IOutgoingGrainCallFilter
{
    // The second delivery passes the filter too.
    private static readonly AsyncLocal<bool> IsSecond = new();
    private readonly Lock _lock = new();
    private readonly List<Task> _seconds = [];
    private Dice _dice = new(0);
    private double _rate;

    /// <summary>Delivers this share of calls twice from now on.</summary>
    public void Begin(Dice dice, double rate)
    {
        lock (_lock)
        {
            (_dice, _rate) = (dice, rate);
        }
    }

    /// <summary>Ends when every second delivery has been answered.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> SettleAsync()
    {
        Task[] seconds;
        lock (_lock)
        {
            _rate = 0;
            seconds = [.. _seconds];
        }

        await Task.WhenAll(seconds);
        return seconds.Length;
    }

    /// <inheritdoc/>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceName.StartsWith("Ilrs.Sim", StringComparison.Ordinal) && !IsSecond.Value)
        {
            lock (_lock)
            {
                if (_rate > 0 && _dice.Chance(_rate))
                {
                    _seconds.Add(RepeatAsync(context, _dice.Between(0, 400)));
                }
            }
        }

        await context.Invoke();
    }

    private static Task RepeatAsync(IOutgoingGrainCallContext context, int delay)
    {
        var (grain, method) = (context.Grain, context.InterfaceMethod);
        var arguments = Enumerable.Range(0, context.Request.GetArgumentCount())
            .Select(context.Request.GetArgument).ToArray();

        // Away from the caller's turn and context.
        return Task.Run(async () =>
        {
            IsSecond.Value = true;
            await Task.Delay(delay);
            try
            {
                await (Task)method.Invoke(grain, arguments)!;
            }
            catch (Exception e) when (e is TimeoutException or OrleansException or OperationCanceledException)
            {
                // Refused, or lost with its grain.
            }
        });
    }
}
