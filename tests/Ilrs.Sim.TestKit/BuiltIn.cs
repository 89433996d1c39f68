using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.TestKit;

/// <summary>The built-in scenarios, read and compiled once.</summary>
public static class BuiltIn
{
    private static readonly Lazy<SimulationModel> ReferenceModel = new(() => Compile("reference-campaign"));
    private static readonly Lazy<SimulationModel> ProgrammeModel = new(() => Compile("programme-2026"));

    /// <summary>The scenario <c>reference-campaign</c>.</summary>
    public static SimulationModel ReferenceCampaign => ReferenceModel.Value;

    /// <summary>The scenario <c>programme-2026</c>.</summary>
    public static SimulationModel Programme => ProgrammeModel.Value;

    /// <summary>Reads a built-in scenario; every error is in the message of the exception.</summary>
    public static Scenario Load(string name, params string[] overlays)
    {
        var loaded = ScenarioLoader.Load(name, overlays);
        return loaded.Document?.Scenario
            ?? throw new InvalidOperationException(string.Join("\n", loaded.Diagnostics));
    }

    private static SimulationModel Compile(string name) => SimulationModel.Compile(Load(name));
}
