using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Hosting.Embedded;

/// <summary>
/// A session in this process. One gate lets either one stretch of time pass or one caller in, so every caller finds a
/// completed instant.
/// </summary>
internal sealed class EmbeddedSession(
    EmbeddedHost host, SessionMachine machine, Func<string, SimTime, Task>? pace) : ISession
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private TaskCompletionSource _moved = NewSignal();
    private bool _pumping;
    private bool _closed;

    /// <inheritdoc/>
    public string Id => machine.Id;

    /// <inheritdoc/>
    public Task<Answer<SessionStatus>> StatusAsync() => Within<SessionStatus>(() => machine.Status());

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> AdvanceAsync(SimTime date) => Command(() => machine.Advance(date));

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> StepAsync(SessionStep step, int count = 1) =>
        Command(() => machine.Step(step, count));

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> PauseAsync() => Command(() => machine.Pause());

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> InterveneAsync(string text) => Command(() => machine.Intervene(text));

    /// <inheritdoc/>
    public async Task<Answer<SessionCommand>> WaitAsync(int place, CancellationToken cancellation = default)
    {
        while (true)
        {
            Task moved = Task.CompletedTask;
            var found = await Within(() =>
            {
                moved = _moved.Task;
                return machine.At(place);
            }).ConfigureAwait(false);
            if (!found.IsSuccess || !SessionMachine.IsOpen(found.Value))
            {
                return found;
            }

            try
            {
                await moved.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return new HostError(HostErrorKind.Cancelled, $"Waiting for command {place} was cancelled.");
            }
        }
    }

    /// <inheritdoc/>
    public Task<Answer<SessionReading>> ReadAsync(params IReadOnlyList<string> ids) => Within(() => machine.Read(ids));

    /// <inheritdoc/>
    public Task<Answer<SessionFigures>> FiguresAsync() => Within<SessionFigures>(() => machine.Figures());

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<SessionCommand>>> HistoryAsync() =>
        Within(() => Answer<IReadOnlyList<SessionCommand>>.Of([.. machine.History]));

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<SessionEvent>>> EventsAsync(long from = 0) =>
        Within(() => machine.EventsFrom(from));

    /// <inheritdoc/>
    public async IAsyncEnumerable<SessionEvent> FollowAsync(
        long from = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        from = Math.Max(0, from);
        while (true)
        {
            Task moved;
            bool last;
            IReadOnlyList<SessionEvent> events;
            await _gate.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                moved = _moved.Task;
                last = _closed || machine.IsOver;
                events = machine.EventsFrom(from).Value!;
            }
            finally
            {
                _gate.Release();
            }

            foreach (var item in events)
            {
                yield return item;
            }

            from += events.Count;
            if (last)
            {
                yield break;
            }

            await moved.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<Answer<ISession>> ForkAsync(SimTime date)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            return _closed ? Gone() : host.Keep(id => machine.Fork(id, date));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public Task<Answer<SessionRecord>> SaveAsync() => Within<SessionRecord>(() => machine.Save());

    /// <summary>Ends the session: open commands end, followers come to their end.</summary>
    public Task<Answer<SessionStatus>> CloseAsync() => Within<SessionStatus>(() =>
    {
        machine.Pause();
        var status = machine.Status();
        _closed = true;
        Moved();
        return status;
    });

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostError Gone() => new(HostErrorKind.NotFound, $"There is no session {Id} any more.");

    private async Task<Answer<T>> Within<T>(Func<Answer<T>> ask)
        where T : class
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            return _closed ? Gone() : ask();
        }
        finally
        {
            _gate.Release();
        }
    }

    private Task<Answer<SessionCommand>> Command(Func<Answer<SessionCommand>> give) => Within(() =>
    {
        var answer = give();
        if (answer.IsSuccess)
        {
            Moved();
        }

        if (machine.HasWork && !_pumping)
        {
            _pumping = true;
            _ = Task.Run(PumpAsync);
        }

        return answer;
    });

    /// <summary>Carries out what is open, a stretch at a time; between two stretches callers get their turn.</summary>
    private async Task PumpAsync()
    {
        while (true)
        {
            SimTime date;
            await _gate.WaitAsync().ConfigureAwait(false);
            try
            {
                _pumping = machine.MoveOn();
                Moved();
                if (!_pumping)
                {
                    return;
                }

                date = machine.Moment.Date;
            }
            finally
            {
                _gate.Release();
            }

            if (pace is not null)
            {
                await pace(Id, date).ConfigureAwait(false);
            }
        }
    }

    private void Moved()
    {
        var signal = _moved;
        _moved = NewSignal();
        signal.TrySetResult();
    }
}
