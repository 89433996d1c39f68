using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.TestKit.Sources;

/// <summary>Asks an open training programme for seats, one at a time.</summary>
public sealed class SeatRequestSource : RequestSource
{
    private readonly List<(long Number, long Since)> _inCourse = [];
    private MetricHandle _courseSeconds;
    private MetricHandle _completed;
    private MetricHandle _mostAtOnce;
    private long _most;

    private SeatRequestSource(EntityIdentity identity, RequestPlan plan, IReadOnlyList<EntityIdentity> all)
        : base(identity, plan, all)
    {
    }

    /// <summary>A source to compile into a scenario.</summary>
    public static ExternalEntity Create(string id, RequestPlan plan) =>
        new(id, (identity, all) => new SeatRequestSource(identity, plan, all));

    /// <inheritdoc/>
    public override void Declare(MetricDeclarer metrics)
    {
        base.Declare(metrics);
        _courseSeconds = metrics.Declare(SourceMetrics.InCourse);
        _completed = metrics.Declare(SourceMetrics.Completed);
        _mostAtOnce = metrics.Declare(SourceMetrics.MostAtOnce);
    }

    /// <inheritdoc/>
    protected override void ResetState()
    {
        base.ResetState();
        _inCourse.Clear();
        _most = 0;
    }

    /// <inheritdoc/>
    protected override void VisitState(StateVisitor visitor)
    {
        base.VisitState(visitor);
        visitor.Value(ref _most);
        visitor.List(_inCourse, static (StateVisitor v, ref (long Number, long Since) item) =>
        {
            v.Value(ref item.Number);
            v.Value(ref item.Since);
        });
    }

    /// <inheritdoc/>
    protected override void Ask(long number, Outbox outbox) =>
        Send(outbox, Target, MessageKind.SeatRequest, Plan.Priority, number);

    /// <inheritdoc/>
    protected override void Answer(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.SeatAnswer when message.B == 0:
                Refuse(message.A);
                break;
            case MessageKind.SeatAnswer:
                Grant(message.A);
                _inCourse.Add((message.A, Now.Seconds));
                _most = Math.Max(_most, _inCourse.Count);
                Set(_mostAtOnce, _most);
                break;
            case MessageKind.CourseEnded:
                End(message.C, message.A);
                break;
        }
    }

    private void End(long number, long graduates)
    {
        var i = _inCourse.FindIndex(x => x.Number == number);
        if (Measures(number))
        {
            Add(_courseSeconds, Now.Seconds - _inCourse[i].Since);
            Add(_completed, graduates);
        }

        _inCourse.RemoveAt(i);
    }
}
