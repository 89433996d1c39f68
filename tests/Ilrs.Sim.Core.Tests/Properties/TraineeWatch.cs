using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>
/// Counts trainees from the messages alone and holds the counts against the metrics: admitted = in course + graduated +
/// dropped out, and open enrolment never has more in course than it has seats.
/// </summary>
internal sealed class TraineeWatch
{
    private readonly SimulationModel _model;
    private readonly Replication _replication;
    private readonly long[] _admitted;
    private readonly long[] _ended;

    public TraineeWatch(SimulationModel model, Replication replication)
    {
        _model = model;
        _replication = replication;
        _admitted = new long[model.Entities.Count];
        _ended = new long[model.Entities.Count];
    }

    public void Check(ReadOnlySpan<Message> slice)
    {
        foreach (ref readonly var message in slice)
        {
            switch (message.Kind)
            {
                case MessageKind.SeatsAssigned:
                    _admitted[message.Target] += message.B;
                    break;
                case MessageKind.SeatRequest:
                case MessageKind.CourseOver:
                    _ended[message.Target] += message.Kind == MessageKind.CourseOver ? message.C : 0;
                    break;
                default:
                    continue;
            }
        }

        foreach (ref readonly var message in slice)
        {
            if (message.Kind is MessageKind.SeatsAssigned or MessageKind.CourseOver or MessageKind.SeatRequest)
            {
                Check(message.Target);
            }
        }
    }

    private void Check(int programme)
    {
        var id = _model.Entities[programme].Id;
        var definition = _model.Scenario.Training.Single(x => x.Id == id);
        var admitted = Sum(programme, MetricCatalogue.Admitted);
        var over = Sum(programme, MetricCatalogue.Graduated) + Sum(programme, MetricCatalogue.DroppedOut);
        Assert.Equal(_ended[programme], over);
        if (definition.Open)
        {
            Assert.InRange(admitted - over, 0, definition.Seats);
        }
        else
        {
            Assert.Equal(_admitted[programme], admitted);
            Assert.True(admitted >= over);
        }
    }

    private long Sum(int programme, MetricSpec metric)
    {
        var entity = _replication.Entities[programme];
        var first = _model.Layout.Series.First(x => x.Entity == entity.Identity.Id);
        var series = _model.Layout.Series.Single(x => x.Entity == entity.Identity.Id && x.Metric.Name == metric.Name);
        var sum = 0.0;
        foreach (var cell in entity.Cells.Slice(series.Offset - first.Offset, series.Length))
        {
            sum += cell;
        }

        return (long)sum;
    }
}
