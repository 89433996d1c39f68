using Ilrs.Sim.Orleans.Abstractions.Entities;

namespace Ilrs.Sim.Orleans.Entities;

/// <summary>A launch vehicle family of a session.</summary>
[GrainType("ilrs.launch-vehicle-family"), EntityPlacement]
public sealed class LaunchVehicleFamilyGrain(ModelCache models) : EntityGrain(models), ILaunchVehicleFamilyGrain;
