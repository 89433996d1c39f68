using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>
/// Asks a shipped entity for something at random or fixed times and measures how long it waits. It neither queues nor
/// serves anything: that is what the entity under test does.
/// </summary>
public abstract class RequestSource : Entity
{
    private readonly DrawStream _gaps;
    private readonly List<(long Number, long Since)> _waiting = [];
    private MetricHandle _granted;
    private MetricHandle _refused;
    private MetricHandle _waited;
    private MetricHandle _waitedLong;
    private long _next;

    /// <summary>A source that asks the entity named by the plan.</summary>
    protected RequestSource(EntityIdentity identity, RequestPlan plan, IReadOnlyList<EntityIdentity> all)
        : base(identity, 1)
    {
        Plan = plan;
        Target = all.Single(x => x.Id == plan.Target).Order;
        _gaps = NewStream("gap");
    }

    /// <summary>What it asks for.</summary>
    protected RequestPlan Plan { get; }

    /// <summary>Place of the entity that it asks.</summary>
    protected int Target { get; }

    /// <inheritdoc/>
    public override void Declare(MetricDeclarer metrics)
    {
        _granted = metrics.Declare(SourceMetrics.Granted);
        _refused = metrics.Declare(SourceMetrics.Refused);
        _waited = metrics.Declare(SourceMetrics.Waited);
        _waitedLong = metrics.Declare(SourceMetrics.WaitedLong);
    }

    /// <inheritdoc/>
    protected override void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.Enter:
                Schedule(outbox);
                break;
            case MessageKind.Timer:
                _waiting.Add((_next, Now.Seconds));
                Ask(_next++, outbox);
                Schedule(outbox);
                break;
            default:
                Answer(message, outbox);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void ResetState()
    {
        _waiting.Clear();
        _next = 0;
    }

    /// <inheritdoc/>
    protected override void VisitState(StateVisitor visitor)
    {
        visitor.Value(ref _next);
        visitor.List(_waiting, static (StateVisitor v, ref (long Number, long Since) item) =>
        {
            v.Value(ref item.Number);
            v.Value(ref item.Since);
        });
    }

    /// <summary>Sends request <paramref name="number"/>.</summary>
    protected abstract void Ask(long number, Outbox outbox);

    /// <summary>Handles what the entity asked for answers.</summary>
    protected abstract void Answer(in Message message, Outbox outbox);

    /// <summary>True when a request is one of those that count.</summary>
    protected bool Measures(long number) => number >= Plan.First && number < Plan.End;

    /// <summary>Books the grant of a request.</summary>
    protected void Grant(long number)
    {
        var wait = Settle(number);
        if (Measures(number))
        {
            Add(_granted, 1);
            Add(_waited, wait);
            Add(_waitedLong, wait > Plan.LongWait ? 1 : 0);
        }
    }

    /// <summary>Books the refusal of a request.</summary>
    protected void Refuse(long number)
    {
        Settle(number);
        Add(_refused, Measures(number) ? 1 : 0);
    }

    private long Settle(long number)
    {
        var i = _waiting.FindIndex(x => x.Number == number);
        var since = _waiting[i].Since;
        _waiting.RemoveAt(i);
        return Now.Seconds - since;
    }

    private void Schedule(Outbox outbox)
    {
        if (_next < Plan.End + Plan.After)
        {
            var gap = (long)Math.Round(Plan.InterArrival.Quantile(_gaps.Uniform(_next)));
            SetTimer(outbox, 0, Now + Math.Max(1, gap));
        }
    }
}
