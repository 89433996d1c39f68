using Microsoft.Extensions.Options;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>Picks the silo of an entity: the caller's, which is the runner's, or any.</summary>
internal sealed class EntityPlacementDirector(IOptions<IlrsSimOptions> options) : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(
        PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        var isLocal = options.Value.EntityPlacement == EntityPlacement.Together
            && context.LocalSiloStatus == SiloStatus.Active
            && silos.Contains(context.LocalSilo);
        return Task.FromResult(isLocal ? context.LocalSilo : silos[Random.Shared.Next(silos.Length)]);
    }
}
