using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>An entity that only sets its timer again after an exponential time: the engine's own cost.</summary>
public sealed class RearmingTimer : Entity
{
    private readonly Distribution _gap;
    private readonly DrawStream _gaps;
    private long _n;

    private RearmingTimer(EntityIdentity identity, Distribution gap)
        : base(identity, 1)
    {
        _gap = gap;
        _gaps = NewStream("gap");
    }

    /// <summary>A set of timers for a model.</summary>
    /// <param name="count">How many.</param>
    /// <param name="meanGap">Mean time from one alarm to the next, seconds.</param>
    public static IReadOnlyList<ExternalEntity> Create(int count, double meanGap)
    {
        var gap = new ExponentialDistribution(meanGap);
        var timers = new ExternalEntity[count];
        for (var i = 0; i < count; i++)
        {
            timers[i] = new ExternalEntity($"timer-{i:D6}", (identity, _) => new RearmingTimer(identity, gap));
        }

        return timers;
    }

    /// <inheritdoc/>
    protected override void Handle(in Message message, Outbox outbox)
    {
        if (message.Kind is MessageKind.Enter or MessageKind.Timer)
        {
            SetTimer(outbox, 0, Now + Math.Max(1, (long)_gap.Quantile(_gaps.Uniform(_n++))));
        }
    }

    /// <inheritdoc/>
    protected override void ResetState() => _n = 0;

    /// <inheritdoc/>
    protected override void VisitState(StateVisitor visitor) => visitor.Value(ref _n);
}
