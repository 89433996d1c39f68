using System.Globalization;
using System.Runtime.CompilerServices;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Hosting.Runs;

namespace Ilrs.Sim.Hosting.Embedded;

/// <content>Ensembles.</content>
public sealed partial class EmbeddedHost
{
    private readonly SortedDictionary<long, EmbeddedRun> _runs = [];
    private readonly SemaphoreSlim _turns;
    private long _runCount;

    /// <inheritdoc/>
    public Task<Answer<RunStatus>> SubmitAsync(RunRequest request) => Task.Run(() => Submit(request));

    /// <inheritdoc/>
    public Task<Answer<RunStatus>> StatusAsync(string id) => Task.FromResult<Answer<RunStatus>>(
        Run(id) is { } run ? run.Status : NoRun(id));

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunStatus> WatchAsync(
        string id, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (Run(id) is { } run)
        {
            await foreach (var status in run.Watch().ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return status;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<Answer<EnsembleResult>> PartialAsync(string id, CancellationToken cancellation = default) =>
        Run(id) is { } run ? await run.PartialAsync(cancellation).ConfigureAwait(false) : NoRun(id);

    /// <inheritdoc/>
    public async Task<Answer<EnsembleResult>> ResultAsync(string id, CancellationToken cancellation = default) =>
        Run(id) is { } run ? await run.ResultAsync(cancellation).ConfigureAwait(false) : NoRun(id);

    /// <inheritdoc/>
    public async Task<Answer<RunStatus>> CancelAsync(string id)
    {
        if (Run(id) is not { } run)
        {
            return NoRun(id);
        }

        run.Stop();
        await run.Over.ConfigureAwait(false);
        return run.Status;
    }

    /// <inheritdoc/>
    public async Task<Answer<RunStatus>> RemoveAsync(string id)
    {
        var answer = await CancelAsync(id).ConfigureAwait(false);
        lock (_lock)
        {
            _runs.Remove(Number(id, 'r'));
        }

        return answer;
    }

    private static HostError NoRun(string id) => new(HostErrorKind.NotFound, $"There is no run '{id}'.");

    private Answer<RunStatus> Submit(RunRequest request)
    {
        var setup = RunSetup.Of(request);
        if (!setup.IsSuccess)
        {
            return setup.Error;
        }

        EmbeddedRun run;
        lock (_lock)
        {
            if (_runs.Count >= _options.Runs)
            {
                return new HostError(HostErrorKind.Limit, $"The host keeps {_options.Runs} runs; remove one first.");
            }

            var number = ++_runCount;
            var id = string.Create(CultureInfo.InvariantCulture, $"r{number}");
            run = new EmbeddedRun(id, setup.Value.Model, request, _options.Threads);
            _runs.Add(number, run);
        }

        var accepted = run.Status;
        _ = Task.Run(() => run.RunAsync(_turns));
        return accepted;
    }

    private EmbeddedRun? Run(string id)
    {
        lock (_lock)
        {
            return _runs.GetValueOrDefault(Number(id, 'r'));
        }
    }
}
