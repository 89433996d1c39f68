using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions.Entities;
using Ilrs.Sim.Orleans.Entities;
using Ilrs.Sim.Orleans.Telemetry;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Sessions;

/// <summary>
/// The runner's end of one entity: the state at the last collection, the slices since, and the way to the grain, which
/// may forget, move and answer late.
/// </summary>
internal sealed class EntityLink(IEntityGrain grain, EntityIdentity identity, SliceSetting setting, byte[] state)
{
    private const int MostFaults = 5;
    private readonly List<byte[]> _slices = [];
    private UInt128 _hash;
    private bool _isSeeded;

    /// <summary>Its kind, id and place.</summary>
    public EntityIdentity Identity => identity;

    /// <summary>Its state at the last collection.</summary>
    public byte[] State { get; private set; } = state;

    /// <summary>True when it handled slices since the last collection.</summary>
    public bool HasMoved => _slices.Count > 0;

    /// <summary>True when what was sent last is repeated until there is an answer.</summary>
    public bool Insists { get; private set; }

    private long Version { get; set; }

    /// <summary>Says what chain the entity must have at its state.</summary>
    public void Expect(UInt128 hash) => _hash = hash;

    /// <summary>Sends a slice: once to an entity that is seeded, otherwise until there is an answer.</summary>
    public Task<SliceAnswer> Send(byte[] slice, CancellationToken cancellation)
    {
        Insists = !_isSeeded;
        return _isSeeded ? grain.HandleAsync(Call(slice)) : InsistAsync(Call(slice), cancellation);
    }

    /// <summary>Asks again for what was not answered as it should.</summary>
    public Task<SliceAnswer> SendAgainAsync(byte[] slice, SliceAnswer? answer, CancellationToken cancellation)
    {
        _isSeeded &= answer?.Verdict != SliceVerdict.Unknown;
        Insists = true;
        ClusterTelemetry.AddRepeat(isLost: answer is null);
        return InsistAsync(Call(slice), cancellation);
    }

    /// <summary>Takes down that the entity handled a slice.</summary>
    public void Handled(byte[] slice, SliceAnswer answer)
    {
        _slices.Add(slice);
        _hash = answer.Hash;
        Version++;
    }

    /// <summary>Fetches the state, from which the entity can be seeded from now on.</summary>
    public async Task CollectAsync(CancellationToken cancellation)
    {
        var answer = await RepeatAsync(
            async () =>
            {
                if (!_isSeeded)
                {
                    await SeedAsync(cancellation);
                }

                var saved = await grain.SaveAsync(setting.Epoch, Version)
                    .WaitAsync(setting.CallTimeout, cancellation);
                _isSeeded = saved.Verdict != SliceVerdict.Unknown;
                return saved;
            },
            x => x.Verdict,
            cancellation);
        State = answer.State!;
        _slices.Clear();
    }

    private SliceCall Call(byte[] slice) => new() { Epoch = setting.Epoch, Version = Version, Slice = slice };

    private Task<SliceAnswer> InsistAsync(SliceCall call, CancellationToken cancellation) => RepeatAsync(
        async () =>
        {
            if (!_isSeeded)
            {
                await SeedAsync(cancellation);
            }

            var answer = await grain.HandleAsync(call).WaitAsync(setting.CallTimeout, cancellation);
            _isSeeded = answer.Verdict != SliceVerdict.Unknown;
            return answer;
        },
        x => x.Verdict,
        cancellation);

    /// <summary>Asks until there is an answer: calls get lost, grains move, silos come and go.</summary>
    private static async Task<T> RepeatAsync<T>(
        Func<Task<T>> ask, Func<T, SliceVerdict> verdict, CancellationToken cancellation)
    {
        var faults = 0;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var answer = await ask();
                switch (verdict(answer))
                {
                    case SliceVerdict.Unknown:
                        ClusterTelemetry.AddRepeat(isLost: false);
                        continue;
                    case SliceVerdict.Superseded:
                        throw new SupersededException();
                    default:
                        return answer;
                }
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested
                && e is not (SupersededException or EntityFaultException)
                && (IsPassing(e) || ++faults < MostFaults))
            {
                ClusterTelemetry.AddRepeat(isLost: true);
                await Task.Delay(Math.Min(10 << Math.Min(attempt, 6), 500), cancellation);
            }
        }
    }

    /// <summary>The cluster's own trouble, which passes; anything else does so only a few times.</summary>
    private static bool IsPassing(Exception e) => e is OrleansException or TimeoutException or ObjectDisposedException;

    private async Task SeedAsync(CancellationToken cancellation)
    {
        var seed = new EntitySeed
        {
            Epoch = setting.Epoch,
            Version = Version - _slices.Count,
            Model = setting.Hash,
            Engine = EngineInfo.Version,
            Order = identity.Order,
            Seed = setting.Seed,
            Replication = setting.Replication,
            Plan = setting.Mode == RunMode.Plan,
            State = State,
            Slices = [.. _slices],
        };
        var answer = await grain.SeedAsync(seed).WaitAsync(setting.CallTimeout, cancellation);
        if (answer.Verdict == SeedVerdict.ModelWanted)
        {
            answer = await grain.SeedAsync(seed with { Scenario = setting.Document })
                .WaitAsync(setting.CallTimeout, cancellation);
        }

        switch (answer.Verdict)
        {
            case SeedVerdict.Superseded:
                throw new SupersededException();
            case SeedVerdict.Taken when answer.Hash == _hash:
                _isSeeded = true;
                ClusterTelemetry.AddSeed();
                break;
            case SeedVerdict.Taken:
                throw new EntityFaultException(
                    $"The {identity} went through the same messages again and came to another state.");
            default:
                throw new EntityFaultException(answer.Detail ?? $"The {identity} cannot be seeded.");
        }
    }
}
