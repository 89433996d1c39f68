using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>The grains of a session's entities: their keys are the session's id, a slash and the entity's id.</summary>
internal static class EntityKeys
{
    /// <summary>The grain of an entity.</summary>
    public static IEntityGrain Grain(IGrainFactory grains, string session, EntityIdentity entity)
    {
        var key = $"{session}/{entity.Id}";
        return entity.Kind switch
        {
            EntityKind.Partner => grains.GetGrain<IPartnerGrain>(key),
            EntityKind.TrainingProgramme => grains.GetGrain<ITrainingProgrammeGrain>(key),
            EntityKind.VehicleFamily => grains.GetGrain<ILaunchVehicleFamilyGrain>(key),
            EntityKind.Mission => grains.GetGrain<IMissionGrain>(key),
            EntityKind.Module => grains.GetGrain<IStationModuleGrain>(key),
            EntityKind.Station => grains.GetGrain<IStationGrain>(key),
            EntityKind.Office => grains.GetGrain<ICooperationOfficeGrain>(key),
            _ => throw new NotSupportedException($"There are no grains for {entity}."),
        };
    }

    /// <summary>Tells all entities of a session that it is over, as far as the cluster hears it.</summary>
    public static async Task ForgetAsync(
        IGrainFactory grains, string session, IEnumerable<EntityIdentity> entities, long epoch) =>
        await Task.WhenAll(entities.Select(x => Grain(grains, session, x).ForgetAsync(epoch)))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Session and id of an entity's key.</summary>
    public static (string Session, string Id) Split(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], key[(slash + 1)..]);
    }
}
