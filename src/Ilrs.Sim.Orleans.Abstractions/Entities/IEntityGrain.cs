using Ilrs.Sim.Orleans.Abstractions.Sessions;
using Orleans.Concurrency;

namespace Ilrs.Sim.Orleans.Abstractions.Entities;

/// <summary>
/// One entity of a session: a cache of the state that the runner's checkpoint holds. Its key is the session's id, a
/// slash and the entity's id. Tools read; the runner does the rest.
/// </summary>
[Alias("ilrs.entity-grain")]
public interface IEntityGrain : IGrainWithStringKey
{
    /// <summary>Handles the entity's messages of one slice; calls no other grain.</summary>
    [Alias("handle")]
    Task<SliceAnswer> HandleAsync(SliceCall call);

    /// <summary>Takes a state to go on from.</summary>
    [Alias("seed")]
    Task<SeedAnswer> SeedAsync(EntitySeed seed);

    /// <summary>The state at a version.</summary>
    [Alias("save")]
    Task<StateAnswer> SaveAsync(long epoch, long version);

    /// <summary>Ends the grain: the session is over, or goes on under a later epoch.</summary>
    [Alias("forget")]
    Task ForgetAsync(long epoch);

    /// <summary>What the entity holds at the session's last completed instant.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<Reply<ReadingData>> ReadAsync();
}
