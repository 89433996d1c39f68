using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Replications of a compiled scenario by the in-process loop.</summary>
public static class EngineReplications
{
    /// <summary>A source of replications; runs the plan.</summary>
    /// <param name="model">The compiled scenario.</param>
    /// <param name="seed">The seed of every keyed draw.</param>
    /// <exception cref="SimulationException">The plan ended with an error.</exception>
    public static ReplicationSource Of(SimulationModel model, ulong seed) => new(
        model.Scenario,
        model.Layout,
        new Simulator(model, seed).Run(0, RunMode.Plan),
        () =>
        {
            var simulator = new Simulator(model, seed);
            return index => simulator.Run(index);
        });
}
