using Orleans.Placement;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>Marks the grains of entities.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EntityPlacementAttribute() : PlacementAttribute(new EntityPlacementStrategy());
