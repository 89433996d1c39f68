using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>Asks a vehicle family for launches, flies at once when granted one, and reports how it went.</summary>
public sealed class LaunchRequestSource : RequestSource
{
    private readonly DrawStream _outcomes;
    private MetricHandle _stoodDown;
    private MetricHandle _failed;

    private LaunchRequestSource(EntityIdentity identity, RequestPlan plan, IReadOnlyList<EntityIdentity> all)
        : base(identity, plan, all) => _outcomes = NewStream("outcome");

    /// <summary>A source to compile into a scenario.</summary>
    public static ExternalEntity Create(string id, RequestPlan plan) =>
        new(id, (identity, all) => new LaunchRequestSource(identity, plan, all));

    /// <inheritdoc/>
    public override void Declare(MetricDeclarer metrics)
    {
        base.Declare(metrics);
        _stoodDown = metrics.Declare(SourceMetrics.StoodDown);
        _failed = metrics.Declare(SourceMetrics.Failed);
    }

    /// <inheritdoc/>
    protected override void Ask(long number, Outbox outbox) =>
        Send(outbox, Target, MessageKind.LaunchRequest, Plan.Priority, number);

    /// <inheritdoc/>
    protected override void Answer(in Message message, Outbox outbox)
    {
        if (message.Kind != MessageKind.PadGranted)
        {
            return;
        }

        var success = Happens(Message.Number(message.C), _outcomes, message.A);
        Grant(message.A);
        if (Measures(message.A))
        {
            Add(_stoodDown, message.B);
            Add(_failed, success ? 0 : 1);
        }

        Send(outbox, Target, MessageKind.LaunchResult, message.A, success ? 1 : 0);
    }
}
