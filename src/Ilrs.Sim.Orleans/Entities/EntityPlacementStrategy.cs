using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>Places entities as <see cref="IlrsSimOptions.EntityPlacement"/> says.</summary>
[GenerateSerializer, Immutable, Alias("ilrs.entity-placement")]
public sealed class EntityPlacementStrategy : PlacementStrategy;
