using System.Threading.Channels;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Telemetry;

namespace Ilrs.Sim.Hosting.Embedded;

/// <summary>A run in this process.</summary>
internal sealed class EmbeddedRun(string id, SimulationModel model, RunRequest request, int threads)
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<ChannelWriter<RunStatus>> _watchers = [];
    private TaskCompletionSource<EnsembleResult>? _wanted;
    private RunStatus _status = new(id, RunState.Waiting, 0, request.Replications, null);
    private EnsembleResult? _result;

    /// <summary>How far it is.</summary>
    public RunStatus Status
    {
        get
        {
            lock (_lock)
            {
                return _status;
            }
        }
    }

    /// <summary>Completes when nothing more will happen.</summary>
    public Task Over => _over.Task;

    /// <summary>Asks it to end.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Waits for a turn and runs.</summary>
    public async Task RunAsync(SemaphoreSlim turns)
    {
        try
        {
            await turns.WaitAsync(_stop.Token).ConfigureAwait(false);
            try
            {
                using var activity = SimTelemetry.Activities.StartActivity("run");
                activity?.SetTag("ilrs.sim.run", id);
                Become(Status with { State = RunState.Running });
                var options = new EnsembleOptions
                {
                    Replications = request.Replications,
                    Seed = request.Seed,
                    Threads = threads,
                };
                var source = EngineReplications.Of(model, request.Seed);
                var result = EnsembleRunner.Watch(source, options, Show, _stop.Token);
                Finish(Status with { State = RunState.Done, Done = request.Replications }, result);
            }
            finally
            {
                turns.Release();
            }
        }
        catch (OperationCanceledException)
        {
            var error = new HostError(HostErrorKind.Cancelled, $"The run {id} was cancelled.");
            Finish(Status with { State = RunState.Cancelled, Error = error }, null);
        }
        catch (Exception e) when (e is SimulationException or InconsistentReplicationException)
        {
            var error = new HostError(HostErrorKind.Failed, e.Message);
            Finish(Status with { State = RunState.Failed, Error = error }, null);
        }
        catch (Exception e)
        {
            // A fault of the simulator: those who wait are told all the same.
            var error = new HostError(HostErrorKind.Failed, $"The run cannot go on: {e.GetType().Name}: {e.Message}");
            Finish(Status with { State = RunState.Failed, Error = error }, null);
        }
    }

    /// <summary>The result when it is over.</summary>
    public async Task<Answer<EnsembleResult>> ResultAsync(CancellationToken cancellation)
    {
        try
        {
            await Over.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Given();
        }

        return _result is not null ? _result : Status.Error!;
    }

    /// <summary>The result so far, at the end of the block under way.</summary>
    public async Task<Answer<EnsembleResult>> PartialAsync(CancellationToken cancellation)
    {
        Task<EnsembleResult>? partial = null;
        lock (_lock)
        {
            if (!_status.IsOver)
            {
                _wanted ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                partial = _wanted.Task;
            }
        }

        if (partial is null)
        {
            return await ResultAsync(cancellation).ConfigureAwait(false);
        }

        try
        {
            return await partial.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? Given() : Status.Error ?? Given();
        }
    }

    /// <summary>Adds a watcher; it gets the present status first. A slow one gets the latest only.</summary>
    public ChannelReader<RunStatus> Watch()
    {
        var channel = Channel.CreateBounded<RunStatus>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            channel.Writer.TryWrite(_status);
            if (_status.IsOver)
            {
                channel.Writer.Complete();
            }
            else
            {
                _watchers.Add(channel.Writer);
            }
        }

        return channel.Reader;
    }

    private static HostError Given() => new(HostErrorKind.Cancelled, "Waiting for the result was cancelled.");

    private void Show(EnsembleProgress progress)
    {
        TaskCompletionSource<EnsembleResult>? wanted;
        lock (_lock)
        {
            (wanted, _wanted) = (_wanted, null);
        }

        wanted?.TrySetResult(progress.Summarise());
        SimTelemetry.AddReplications(progress.Done - Status.Done);
        Become(Status with { Done = progress.Done });
    }

    private void Become(RunStatus status)
    {
        lock (_lock)
        {
            _status = status;
            foreach (var watcher in _watchers)
            {
                watcher.TryWrite(status);
            }
        }
    }

    private void Finish(RunStatus status, EnsembleResult? result)
    {
        TaskCompletionSource<EnsembleResult>? wanted;
        lock (_lock)
        {
            _result = result;
            (wanted, _wanted) = (_wanted, null);
            Become(status);
            foreach (var watcher in _watchers)
            {
                watcher.Complete();
            }

            _watchers.Clear();
        }

        if (result is not null)
        {
            wanted?.TrySetResult(result);
        }
        else
        {
            wanted?.TrySetCanceled();
        }

        _over.TrySetResult();
    }
}
