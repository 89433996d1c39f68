namespace Ilrs.Sim.Architecture.Tests;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Every project of the solution's source and test trees, by path.</summary>
    public static IReadOnlyList<string> Projects { get; } = FilesBelow("*.csproj", "src", "tests");

    /// <summary>Every C# file that people write, by path.</summary>
    public static IReadOnlyList<string> SourceFiles { get; } = FilesBelow("*.cs", "src", "tests");

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static List<string> FilesBelow(string pattern, params string[] folders) =>
        folders
            .Select(folder => Path.Combine(Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Where(path => !IsOutput(Relative(path)))
            .Order(StringComparer.Ordinal)
            .ToList();

    private static bool IsOutput(string path) =>
        path.Split('/').Any(part => part is "bin" or "obj" or "artifacts");

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ilrs.Sim.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Ilrs.Sim.sln above {start}.");
    }
}
