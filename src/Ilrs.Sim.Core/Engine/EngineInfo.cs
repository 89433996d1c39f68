namespace Ilrs.Sim.Core.Engine;

/// <summary>What a manifest says of the engine.</summary>
public static class EngineInfo
{
    /// <summary>
    /// Version of the engine's semantics: it changes whenever the same scenario and seed may give other bits.
    /// </summary>
    public static string Version => "4";
}
