using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting.Runs;

/// <summary>A request for a run that was read and compiled; every host of runs begins with it.</summary>
/// <param name="Document">The scenario.</param>
/// <param name="Model">The compiled scenario.</param>
public sealed record RunSetup(ScenarioDocument Document, SimulationModel Model)
{
    /// <summary>Reads and compiles what a request asks for.</summary>
    /// <returns>The setup, or every error at once.</returns>
    public static Answer<RunSetup> Of(RunRequest request)
    {
        if (request.Replications < 1)
        {
            return new HostError(
                HostErrorKind.Invalid, $"A run has 1 replication or more, not {request.Replications}.");
        }

        var loaded = request.Scenario.Load();
        if (!loaded.IsSuccess)
        {
            return HostError.Of(loaded.Diagnostics);
        }

        try
        {
            return new RunSetup(loaded.Document, SimulationModel.Compile(loaded.Document.Scenario));
        }
        catch (Exception e) when (e is ScenarioException or SimulationException)
        {
            return new HostError(HostErrorKind.Invalid, e.Message);
        }
    }
}
