using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Benchmarks.Budgets;

/// <summary>Sets its timer again after an exponential time, for ever.</summary>
internal sealed class TimerEntity : Entity
{
    private static readonly ExponentialDistribution s_time = new(1_000_000);
    private readonly DrawStream _stream;
    private long _count;

    public TimerEntity(EntityIdentity identity)
        : base(identity, 1) => _stream = NewStream("time");

    protected override void Handle(in Message message, Outbox outbox)
    {
        if (message.Kind is MessageKind.Enter or MessageKind.Timer)
        {
            SetTimer(outbox, 0, Now + (1 + (long)s_time.Quantile(_stream.Uniform(_count++))));
        }
    }

    protected override void ResetState() => _count = 0;

    protected override void VisitState(StateVisitor visitor) => visitor.Value(ref _count);
}
