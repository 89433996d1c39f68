namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>The tests that kill processes share their silos and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessCollection : ICollectionFixture<SiloProcesses>
{
    public const string Name = "Processes";
}
