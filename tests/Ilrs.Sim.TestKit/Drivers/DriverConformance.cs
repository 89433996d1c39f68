using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.TestKit.Generation;
using Xunit;

namespace Ilrs.Sim.TestKit.Drivers;

/// <summary>
/// What every driver must do: give the results of the in-process loop to the bit. A new driver brings its proof by one
/// subclass.
/// </summary>
public abstract class DriverConformance
{
    private const string Name = nameof(DriverConformance);

    /// <summary>Number of generated scenarios; a driver with a long way to its entities may take fewer.</summary>
    protected virtual int Scenarios => 40;

    /// <summary>The driver under test.</summary>
    /// <param name="salt">Varies what is free, such as the order of delivery.</param>
    protected abstract IReplicationDriver Open(ulong salt);

    [Fact]
    public void Replication_OfGeneratedScenarios_IsThatOfTheInProcessLoop()
    {
        for (var i = 0; i < Scenarios; i++)
        {
            var model = SimulationModel.Compile(ScenarioGenerator.Generate(TestSeed.For($"{Name}/{i}")));
            var expected = new Simulator(model, seed: 7).Run(i);
            ResultAssert.Same(expected, Open((ulong)i).Run(model, seed: 7, i));
        }
    }

    [Fact]
    public void Plan_OfGeneratedScenarios_IsThatOfTheInProcessLoop()
    {
        for (var i = 0; i < Scenarios / 4; i++)
        {
            var model = SimulationModel.Compile(ScenarioGenerator.Generate(TestSeed.For($"{Name}/plan/{i}")));
            var expected = new Simulator(model, seed: 7).Run(0, RunMode.Plan);
            ResultAssert.Same(expected, Open((ulong)i).Run(model, seed: 7, 0, RunMode.Plan));
        }
    }

    [Fact]
    public void Replication_OfTheReferenceCampaign_IsThatOfTheInProcessLoop() => Same(BuiltIn.ReferenceCampaign);

    [Fact]
    public void Replication_OfTheProgramme_IsThatOfTheInProcessLoop() => Same(BuiltIn.Programme);

    private void Same(SimulationModel model)
    {
        var simulator = new Simulator(model, seed: 11);
        ResultAssert.Same(simulator.Run(3), Open(1).Run(model, seed: 11, 3));
    }
}
