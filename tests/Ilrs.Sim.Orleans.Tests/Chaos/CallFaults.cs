using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>
/// Loses calls to the grains of Ilrs.Sim, before or after they were carried out: the caller sees a time-out, and makes
/// the call again, so that one that was carried out is carried out twice.
/// </summary>
public sealed class CallFaults : IIncomingGrainCallFilter
{
    private readonly Lock _lock = new();
    private Dice _dice = new(0);
    private double _rate;

    /// <summary>Calls that were lost.</summary>
    public long Lost { get; private set; }

    /// <summary>Loses this share of calls from now on.</summary>
    public void Begin(Dice dice, double rate)
    {
        lock (_lock)
        {
            (_dice, _rate) = (dice, rate);
        }
    }

    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var isOurs = context.InterfaceName.StartsWith("Ilrs.Sim", StringComparison.Ordinal);
        var (isLost, isBefore) = isOurs ? Draw() : (false, false);
        if (!isLost || !isBefore)
        {
            await context.Invoke();
        }

        if (isLost)
        {
            throw new TimeoutException($"{context.MethodName} was lost.");
        }
    }

    private (bool IsLost, bool IsBefore) Draw()
    {
        lock (_lock)
        {
            var isLost = _rate > 0 && _dice.Chance(_rate);
            Lost += isLost ? 1 : 0;
            return (isLost, isLost && _dice.Chance(0.5));
        }
    }
}
