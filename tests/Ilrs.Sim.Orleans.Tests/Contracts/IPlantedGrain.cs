using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>A grain interface with faults: a method without an alias, and a type of the engine.</summary>
[Alias("planted-grain")]
public interface IPlantedGrain : IGrainWithStringKey
{
    [Alias("tell")]
    Task<PlantedRecord> TellAsync(SimTime? time, string? text);

    Task HideAsync();
}
