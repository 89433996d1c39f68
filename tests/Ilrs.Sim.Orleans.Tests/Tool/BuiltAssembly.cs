using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Orleans.Tests.Tool;

/// <summary>The executables that are built with these tests and run as processes.</summary>
internal static class BuiltAssembly
{
    /// <summary>The assembly of a project under <c>src</c>, of the same configuration as these tests.</summary>
    public static string Path(string project, string assembly) => At(
        System.IO.Path.Combine(Source(), "..", "..", "..", "src", project), Output(), assembly);

    private static string At(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine(parts));

    private static string Source([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;

    // bin/CONFIGURATION/net10.0
    private static string Output() =>
        System.IO.Path.GetRelativePath(At(Source(), ".."), AppContext.BaseDirectory);
}
