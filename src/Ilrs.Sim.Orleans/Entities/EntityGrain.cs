using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Ilrs.Sim.Orleans.Sessions;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>
/// One entity of a session over the state machine of Core. It holds a cache: whatever it loses, the runner seeds again,
/// and a repeated call gets the answer of the first.
/// </summary>
public abstract class EntityGrain(ModelCache models) : Grain, IEntityGrain
{
    private readonly Outbox _outbox = new();
    private readonly StateWriter _writer = new();
    private readonly List<TraceEvent> _notes = [];
    private readonly List<Message> _messages = [];
    private HostedEntity? _entity;
    private SliceAnswer? _last;
    private long _epoch;
    private long _version;

    /// <inheritdoc/>
    public Task<SliceAnswer> HandleAsync(SliceCall call) => Task.FromResult(
        call.Epoch < _epoch ? new SliceAnswer { Verdict = SliceVerdict.Superseded }
        : call.Epoch == _epoch && _last is { } last && last.Before == call.Version ? last
        : _entity is null || call.Epoch > _epoch || call.Version != _version
            ? new SliceAnswer { Verdict = SliceVerdict.Unknown }
        : Handle(_entity, call));

    /// <inheritdoc/>
    public async Task<SeedAnswer> SeedAsync(EntitySeed seed)
    {
        if (seed.Epoch < _epoch)
        {
            return new SeedAnswer { Verdict = SeedVerdict.Superseded };
        }

        if (seed.Engine != EngineInfo.Version)
        {
            var detail = $"The silo runs version {EngineInfo.Version} of the engine, the session {seed.Engine}.";
            return new SeedAnswer { Verdict = SeedVerdict.WrongEngine, Detail = detail };
        }

        if (!models.TryGet(seed.Model, out var model))
        {
            if (seed.Scenario is not { } document)
            {
                return new SeedAnswer { Verdict = SeedVerdict.ModelWanted };
            }

            model = await Task.Run(() => models.GetOrCompile(seed.Model, document));
        }

        var entity = Open(model, seed);
        (_entity, _last, _epoch, _version) = (entity, null, seed.Epoch, seed.Version + seed.Slices.Length);
        return new SeedAnswer { Verdict = SeedVerdict.Taken, Hash = entity.Fingerprint };
    }

    /// <inheritdoc/>
    public Task<StateAnswer> SaveAsync(long epoch, long version)
    {
        if (epoch < _epoch)
        {
            return Task.FromResult(new StateAnswer { Verdict = SliceVerdict.Superseded });
        }

        if (_entity is null || epoch > _epoch || version != _version)
        {
            return Task.FromResult(new StateAnswer { Verdict = SliceVerdict.Unknown });
        }

        _writer.Clear();
        _entity.Visit(_writer);
        return Task.FromResult(new StateAnswer
        {
            Verdict = SliceVerdict.Handled,
            State = _writer.Written.ToArray(),
        });
    }

    /// <inheritdoc/>
    public Task ForgetAsync(long epoch)
    {
        if (epoch >= _epoch)
        {
            (_entity, _last, _epoch) = (null, null, epoch);
            DeactivateOnIdle();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Reply<ReadingData>> ReadAsync()
    {
        var (session, id) = EntityKeys.Split(this.GetPrimaryKeyString());
        return GrainFactory.GetGrain<IScenarioRunGrain>(session).ReadAsync([id]);
    }

    private HostedEntity Open(SimulationModel model, EntitySeed seed)
    {
        var entity = new HostedEntity(model, seed.Order);
        var mode = seed.Plan ? RunMode.Plan : RunMode.Stochastic;
        entity.Start(seed.Seed, seed.Replication, mode, _notes);
        if (seed.State is { } state)
        {
            entity.Visit(new StateReader(state));
        }

        foreach (var slice in seed.Slices)
        {
            entity.Handle(SliceBytes.Read(slice, _messages), Messages, _outbox);
        }

        // What it emitted and noted for these slices has been collected before.
        _outbox.Clear();
        _notes.Clear();
        return entity;
    }

    private ReadOnlySpan<Message> Messages => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_messages);

    private SliceAnswer Handle(HostedEntity entity, SliceCall call)
    {
        try
        {
            var slice = SliceBytes.Read(call.Slice, _messages);
            entity.Handle(slice, Messages, _outbox);
            _last = new SliceAnswer
            {
                Verdict = SliceVerdict.Handled,
                Before = call.Version,
                After = call.Version + 1,
                Hash = entity.Fingerprint,
                Emitted = Emitted(),
                Notes = Notes(),
            };
        }
        catch (SimulationException e)
        {
            // Its state is of no use any more; the answer stays for a repeated call.
            _entity = null;
            _last = new SliceAnswer
            {
                Verdict = SliceVerdict.Failed,
                Before = call.Version,
                After = call.Version,
                Error = e.Message,
            };
        }

        _outbox.Clear();
        _notes.Clear();
        _version = call.Version + 1;
        return _last;
    }

    private byte[]? Emitted()
    {
        if (_outbox.Immediate.IsEmpty && _outbox.Delayed.IsEmpty && _outbox.Listeners.IsEmpty)
        {
            return null;
        }

        _writer.Clear();
        _outbox.Visit(_writer);
        return _writer.Written.ToArray();
    }

    private NoteData[]? Notes() => _notes.Count == 0
        ? null
        : [.. _notes.Select(x => new NoteData { Kind = x.Kind, Detail = x.Detail })];
}
