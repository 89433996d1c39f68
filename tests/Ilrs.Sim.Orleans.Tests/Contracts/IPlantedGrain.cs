using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>A grain interface with faults: a method without an alias, and a type of the engine.</summary>
[Alias("planted-grain")]
public interface IPlantedGrain : IGrainWithStringKey
{
    [Alias("tell")]
    Task<PlantedRecord> TellAsync(RunMode? mode, string? text);

    Task HideAsync();
}
