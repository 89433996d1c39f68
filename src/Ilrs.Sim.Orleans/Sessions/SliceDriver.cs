using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Entities;
using Ilrs.Sim.Orleans.Telemetry;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>
/// Moves a replication whose entities are grains: takes a slice, sends each entity its messages, all at once, collects
/// the answers in entity order, hands them back. One epoch of one runner; whoever meets an exception begins a new one
/// from the last collected state.
/// </summary>
public sealed class SliceDriver
{
    private readonly SliceSetting _setting;
    private readonly Agenda _agenda;
    private readonly EntityLink[] _links;
    private readonly StateWriter _writer = new();
    private readonly Outbox _emitted = new();
    private readonly Outbox _outbox = new();
    private readonly List<TraceEvent> _events = [];
    private readonly List<EntityLink> _moved = [];
    private readonly List<EntityLink> _called = [];
    private readonly List<byte[]> _slices = [];
    private readonly List<Task<SliceAnswer>> _answers = [];

    /// <summary>A driver that goes on from a state.</summary>
    /// <param name="grains">Finds the entities' grains.</param>
    /// <param name="setting">The replication.</param>
    /// <param name="state">What <see cref="Replication.Save"/> gave.</param>
    public SliceDriver(IGrainFactory grains, SliceSetting setting, ReadOnlyMemory<byte> state)
    {
        _setting = setting;
        var replication = new Replication(setting.Model);
        replication.Start(setting.Seed, setting.Replication, setting.Mode);
        replication.Restore(state);
        _agenda = new Agenda(setting.Model);
        _agenda.Visit(new StateReader(Bytes(replication.Agenda.Visit)));
        _links = new EntityLink[setting.Model.Entities.Count];
        for (var i = 0; i < _links.Length; i++)
        {
            var entity = replication.Entities[i];
            var grain = EntityKeys.Grain(grains, setting.Session, entity.Identity);
            _links[i] = new EntityLink(grain, entity.Identity, setting, Bytes(entity.Visit));
            _links[i].Expect(entity.Fingerprint);
        }
    }

    /// <summary>Which stay of the runner this is.</summary>
    public long Epoch => _setting.Epoch;

    /// <summary>The instant of the slice that was taken last.</summary>
    public SimTime Now => _agenda.Clock.Now;

    /// <summary>Calls to entities so far, without repeated ones.</summary>
    public long Calls { get; private set; }

    /// <summary>What happened since the last collection.</summary>
    public IReadOnlyCollection<TraceEvent> Events => _events;

    /// <summary>Completes instants.</summary>
    /// <param name="limit">Nothing at or after this date is handled.</param>
    /// <param name="instants">At most so many instants at which anything happens.</param>
    /// <param name="stop">Asked after each completed instant.</param>
    /// <param name="cancellation">Ends it within a slice: the driver is of no use afterwards.</param>
    /// <exception cref="SimulationException">The simulation cannot go on.</exception>
    /// <exception cref="SupersededException">Another runner has taken over.</exception>
    /// <exception cref="EntityFaultException">An entity cannot be brought to where it has to stand.</exception>
    public async Task<SliceProgress> AdvanceAsync(
        SimTime limit, int instants, Func<bool> stop, CancellationToken cancellation)
    {
        var done = 0;
        while (_agenda.TryTake(limit))
        {
            var end = SimTime.Min(_agenda.Clock.Now + 1, limit);
            do
            {
                Post(cancellation);
                await AnsweredAsync(cancellation);
            }
            while (_agenda.TryTake(end));

            if (++done == instants || stop())
            {
                return new SliceProgress(end, done);
            }
        }

        return new SliceProgress(limit, done);
    }

    /// <summary>Fetches the states of the entities that moved, between two advances.</summary>
    /// <returns>The whole state, as <see cref="Replication.Save"/> gives it.</returns>
    public async Task<byte[]> CollectAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(_moved.Select(x => x.CollectAsync(cancellation)));
        _moved.Clear();
        _events.Clear();
        _writer.Clear();
        _agenda.Visit(_writer);
        var state = new byte[_writer.Written.Length + _links.Sum(x => x.State.Length)];
        _writer.Written.CopyTo(state);
        var at = _writer.Written.Length;
        foreach (var link in _links)
        {
            link.State.CopyTo(state, at);
            at += link.State.Length;
        }

        return state;
    }

    private static byte[] Bytes(Action<StateVisitor> visit)
    {
        var writer = new StateWriter();
        visit(writer);
        return writer.Written.ToArray();
    }

    /// <summary>Sends each entity its messages of the slice, all at once.</summary>
    private void Post(CancellationToken cancellation)
    {
        _called.Clear();
        _slices.Clear();
        _answers.Clear();
        var slice = _agenda.Slice;
        for (var first = 0; first < slice.Length;)
        {
            var target = slice[first].Target;
            var end = first + 1;
            while (end < slice.Length && slice[end].Target == target)
            {
                end++;
            }

            var bytes = SliceBytes.Write(_writer, _agenda.Clock.Slice, slice[first..end]);
            _called.Add(_links[target]);
            _slices.Add(bytes);
            _answers.Add(_links[target].Send(bytes, cancellation));
            first = end;
        }

        Calls += _called.Count;
        ClusterTelemetry.AddSlice(_called.Count);
    }

    /// <summary>Takes the answers in entity order, whatever the order in which they come.</summary>
    private async Task AnsweredAsync(CancellationToken cancellation)
    {
        await Task.WhenAll((IEnumerable<Task>)_answers)
            .WaitAsync(_setting.CallTimeout, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await RepairAsync(cancellation);
        for (var i = 0; i < _called.Count; i++)
        {
            Take(_called[i], _slices[i], _answers[i].Result);
        }

        _agenda.Complete(_emitted);
    }

    /// <summary>Asks again where there is no answer, or not the one that was expected.</summary>
    private async Task RepairAsync(CancellationToken cancellation)
    {
        var again = false;
        for (var i = 0; i < _called.Count; i++)
        {
            var answer = _answers[i].IsCompletedSuccessfully ? _answers[i].Result : null;
            if (answer?.Verdict is SliceVerdict.Handled or SliceVerdict.Failed)
            {
                continue;
            }

            again = true;
            if (!_called[i].Insists)
            {
                cancellation.ThrowIfCancellationRequested();
                _answers[i] = _called[i].SendAgainAsync(_slices[i], answer, cancellation);
            }
        }

        if (again)
        {
            await Task.WhenAll(_answers);
        }
    }

    private void Take(EntityLink link, byte[] slice, SliceAnswer answer)
    {
        if (answer.Verdict == SliceVerdict.Failed)
        {
            throw new SimulationException(answer.Error!);
        }

        if (!link.HasMoved)
        {
            _moved.Add(link);
        }

        link.Handled(slice, answer);
        if (answer.Emitted is { } bytes)
        {
            _outbox.Visit(new StateReader(bytes));
            _emitted.Append(_outbox);
        }

        foreach (var note in answer.Notes ?? [])
        {
            _events.Add(new TraceEvent(Now, link.Identity.Id, note.Kind, note.Detail));
        }
    }
}
