using System.Runtime.CompilerServices;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Mapping;

namespace Ilrs.Sim.Orleans.Client;

/// <content>Ensembles: the cluster gives their sums, and the figures are worked out here.</content>
public sealed partial class ClusterHost : IRunHost
{
    private IRunDirectoryGrain Runs => _grains.GetGrain<IRunDirectoryGrain>(0);

    /// <inheritdoc/>
    public Task<Answer<RunStatus>> SubmitAsync(RunRequest request)
    {
        var submit = request.ToWire(Guid.NewGuid());
        _models.Prepare(request);
        return _calls.AskAsync(() => Runs.SubmitAsync(submit), RunMapping.ToHost);
    }

    /// <inheritdoc/>
    public Task<Answer<RunStatus>> StatusAsync(string id) => AskRunAsync(id, run => run.StatusAsync());

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The cluster does not answer any more.</exception>
    public async IAsyncEnumerable<RunStatus> WatchAsync(
        string id, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var known = new RunStatusData { Id = id, State = RunStateData.Waiting, Done = -1, Replications = 0 };
        var most = -1L;
        while (id.Length > 0)
        {
            var last = known;
            var answer = await _calls.AskHeldAsync(
                round => Run(id).WatchAsync(last, round), x => x, cancellation)
                .ConfigureAwait(false);
            if (answer.Error is { Kind: HostErrorKind.Unavailable } error)
            {
                throw new TimeoutException(error.Message);
            }

            if (!answer.IsSuccess)
            {
                yield break; // removed, or never there
            }

            known = answer.Value;
            var status = known.ToHost();
            if (status.IsOver || status.Done > most)
            {
                // A coordinator that was lost goes on from its record, a little before what was seen.
                most = Math.Max(most, status.Done);
                yield return status;
            }

            if (status.IsOver)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public Task<Answer<EnsembleResult>> PartialAsync(string id, CancellationToken cancellation = default) =>
        ResultAsync(id, (run, round) => run.PartialAsync(round), cancellation);

    /// <inheritdoc/>
    public Task<Answer<EnsembleResult>> ResultAsync(string id, CancellationToken cancellation = default) =>
        ResultAsync(id, (run, round) => run.ResultAsync(round), cancellation);

    /// <inheritdoc/>
    public Task<Answer<RunStatus>> CancelAsync(string id) => AskRunAsync(id, run => run.CancelAsync());

    /// <inheritdoc/>
    public async Task<Answer<RunStatus>> RemoveAsync(string id)
    {
        var before = await CancelAsync(id).ConfigureAwait(false);
        if (!before.IsSuccess)
        {
            return before;
        }

        // It was there: where it is gone now, it was removed, if not by the call whose answer came through.
        var answer = await _calls.AskAsync(() => Runs.RemoveAsync(id), RunMapping.ToHost).ConfigureAwait(false);
        return answer.Error?.Kind == HostErrorKind.NotFound ? before : answer;
    }

    private static HostError NoRun(string id) => new(HostErrorKind.NotFound, $"There is no run '{id}'.");

    private IEnsembleGrain Run(string id) => _grains.GetGrain<IEnsembleGrain>(id);

    private Task<Answer<RunStatus>> AskRunAsync(string id, Func<IEnsembleGrain, Task<Reply<RunStatusData>>> call) =>
        id.Length == 0
            ? Task.FromResult<Answer<RunStatus>>(NoRun(id))
            : _calls.AskAsync(() => call(Run(id)), RunMapping.ToHost);

    private async Task<Answer<EnsembleResult>> ResultAsync(
        string id, Func<IEnsembleGrain, TimeSpan, Task<Reply<EnsembleData>>> call, CancellationToken cancellation)
    {
        if (id.Length == 0)
        {
            return NoRun(id);
        }

        try
        {
            var answer = await _calls.AskHeldAsync(round => call(Run(id), round), x => x, cancellation)
                .ConfigureAwait(false);
            return answer.IsSuccess
                ? await Task.Run(() => SummariseAsync(answer.Value), cancellation).ConfigureAwait(false)
                : answer.Error;
        }
        catch (OperationCanceledException)
        {
            return new HostError(HostErrorKind.Cancelled, "Waiting for the result was cancelled.");
        }
    }

    private async Task<Answer<EnsembleResult>> SummariseAsync(EnsembleData data)
    {
        var model = await _models.FindAsync(data.Document).ConfigureAwait(false);
        if (model is null)
        {
            var added = _models.Add(new DocumentData { Hash = data.Document, Text = data.Scenario });
            if (!added.IsSuccess)
            {
                return added.Error;
            }

            model = added.Value;
        }

        try
        {
            return EnsembleSums.Restore(EngineReplications.Of(model, data.Seed), data.Sums).Summarise();
        }
        catch (ArgumentException e)
        {
            return new HostError(HostErrorKind.Failed, $"The cluster's sums cannot be read here: {e.Message}");
        }
    }
}
