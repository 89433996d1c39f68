using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Mapping;

namespace Ilrs.Sim.Orleans.Client;

/// <summary>A session of a cluster.</summary>
internal sealed class ClusterSession(
    string id, Func<string, IScenarioRunGrain> grains, ClusterCalls calls, ModelStore models) : ISession
{
    private const int MostReadings = 100;

    /// <inheritdoc/>
    public string Id => id;

    private IScenarioRunGrain Grain => grains(id);

    /// <inheritdoc/>
    public Task<Answer<SessionStatus>> StatusAsync() =>
        calls.AskAsync(() => Grain.StatusAsync(), SessionMapping.ToHost);

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> AdvanceAsync(SimTime date) =>
        Command(request => Grain.AdvanceAsync(request, date.Seconds));

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> StepAsync(SessionStep step, int count = 1) =>
        Command(request => Grain.StepAsync(request, step.ToWire(), count));

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> PauseAsync() => Command(request => Grain.PauseAsync(request));

    /// <inheritdoc/>
    public Task<Answer<SessionCommand>> InterveneAsync(string text) =>
        Command(request => Grain.InterveneAsync(request, text));

    /// <inheritdoc/>
    public async Task<Answer<SessionCommand>> WaitAsync(int place, CancellationToken cancellation = default)
    {
        try
        {
            return await calls.AskHeldAsync(
                round => Grain.WaitAsync(place, round), CommandMapping.ToHost, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new HostError(HostErrorKind.Cancelled, $"Waiting for command {place} was cancelled.");
        }
    }

    /// <inheritdoc/>
    public Task<Answer<SessionReading>> ReadAsync(params IReadOnlyList<string> ids)
    {
        string[] wanted = [.. ids];
        return Explained(
            () => Grain.ReadAsync(wanted), reading => reading.Document, (reading, model) => reading.ToHost(model));
    }

    /// <inheritdoc/>
    public Task<Answer<SessionFigures>> FiguresAsync() =>
        Explained(() => Grain.FiguresAsync(), figures => figures.Document, (figures, model) => figures.ToHost(model));

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<SessionCommand>>> HistoryAsync() => calls.AskAsync(
        () => Grain.HistoryAsync(), commands => (IReadOnlyList<SessionCommand>)[.. commands.Select(x => x.ToHost())]);

    /// <inheritdoc/>
    public async Task<Answer<IReadOnlyList<SessionEvent>>> EventsAsync(long from = 0)
    {
        var answer = await calls.AskAsync(() => Grain.EventsAsync(from, TimeSpan.Zero), x => x).ConfigureAwait(false);
        return answer.IsSuccess
            ? Answer<IReadOnlyList<SessionEvent>>.Of([.. answer.Value.Events.Select(x => x.ToHost())])
            : answer.Error;
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The cluster does not answer any more.</exception>
    public async IAsyncEnumerable<SessionEvent> FollowAsync(
        long from = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        from = Math.Max(0, from);
        while (true)
        {
            var next = from;
            var answer = await calls.AskHeldAsync(round => Grain.EventsAsync(next, round), x => x, cancellation)
                .ConfigureAwait(false);
            if (answer.Error is { Kind: HostErrorKind.Unavailable } error)
            {
                throw new TimeoutException(error.Message);
            }

            foreach (var item in answer.Value?.Events ?? [])
            {
                yield return item.ToHost();
            }

            if (answer.Value is not { IsLast: false } events)
            {
                yield break; // ended, or closed
            }

            from += events.Events.Length;
        }
    }

    /// <inheritdoc/>
    public Task<Answer<ISession>> ForkAsync(SimTime date)
    {
        var request = Guid.NewGuid();
        return calls.AskAsync(
            () => Grain.ForkAsync(request, date.Seconds),
            status => (ISession)new ClusterSession(status.Id, grains, calls, models));
    }

    /// <inheritdoc/>
    public Task<Answer<SessionRecord>> SaveAsync() => calls.AskAsync(() => Grain.SaveAsync(), SessionMapping.ToHost);

    /// <summary>The request keeps its id however often it is made, so that it has one place in the log.</summary>
    private Task<Answer<SessionCommand>> Command(Func<Guid, Task<Reply<CommandData>>> call)
    {
        var request = Guid.NewGuid();
        return calls.AskAsync(() => call(request), CommandMapping.ToHost);
    }

    /// <summary>
    /// Asks for something that only the scenario explains, and for the scenario where it is new here. When that has
    /// moved on meanwhile, by a live change, both are asked for again.
    /// </summary>
    private async Task<Answer<T>> Explained<TData, T>(
        Func<Task<Reply<TData>>> call, Func<TData, string> document, Func<TData, SimulationModel, T?> map)
        where TData : class
        where T : class
    {
        for (var i = 0; i < MostReadings; i++)
        {
            var answer = await calls.AskAsync(call, x => x).ConfigureAwait(false);
            if (!answer.IsSuccess)
            {
                return answer.Error;
            }

            if (models.Find(document(answer.Value)) is { } model)
            {
                return Told(map(answer.Value, model));
            }

            var asked = await calls.AskAsync(() => Grain.DocumentAsync(), x => x).ConfigureAwait(false);
            if (!asked.IsSuccess)
            {
                return asked.Error;
            }

            var added = await Task.Run(() => models.Add(asked.Value)).ConfigureAwait(false);
            if (!added.IsSuccess)
            {
                return added.Error;
            }

            if (asked.Value.Hash == document(answer.Value))
            {
                return Told(map(answer.Value, added.Value));
            }
        }

        return new HostError(HostErrorKind.Conflict, $"The scenario of session {id} changed {MostReadings} times.");

        Answer<T> Told(T? told) => told is null
            ? new HostError(HostErrorKind.Failed, "The cluster's silos run another version of the engine.")
            : Answer<T>.Of(told);
    }
}
