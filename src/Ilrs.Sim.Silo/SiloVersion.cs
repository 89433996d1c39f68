using System.Reflection;
using Ilrs.Sim.Core.Engine;
using Orleans;

namespace Ilrs.Sim.Silo;

/// <summary>What a silo is made of, as its assemblies say.</summary>
internal static class SiloVersion
{
    /// <summary>Version of Ilrs.Sim.</summary>
    public static string Product { get; } = Of(typeof(SiloVersion).Assembly).Split('+')[0];

    /// <summary>Version of Orleans, and the commit that it was built from.</summary>
    public static string Orleans { get; } = Of(typeof(IGrain).Assembly);

    /// <summary>All of it in lines.</summary>
    public static string Text { get; } =
        $"""
        Ilrs.Sim.Silo {Product}
        engine        {EngineInfo.Version}
        Orleans       {Words(Orleans)}
        """;

    // Orleans writes "NUMBER. Commit Hash: COMMIT+COMMIT", others "NUMBER+COMMIT".
    private static string Words(string version)
    {
        var plus = version.LastIndexOf('+');
        var number = version.Split(". ")[0].Split('+')[0];
        return plus < 0 ? number : $"{number} (commit {version[(plus + 1)..]})";
    }

    private static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? assembly.GetName().Version!.ToString();
}
