namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>The fixture files of this project, in the working copy, and what their first comments ask for.</summary>
internal static class Fixtures
{
    /// <summary>Set to 1, it makes the tests write the expected texts anew instead of comparing with them.</summary>
    public const string Switch = "ILRS_APPROVE";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>This project's folder.</summary>
    public static string Folder { get; } = Path.Combine(Root, "tests", "Ilrs.Sim.Scenarios.Tests");

    /// <summary>Names of the fixtures of a folder, without their extension.</summary>
    public static IEnumerable<string> Names(string folder) => Directory
        .EnumerateFiles(Path.Combine(Folder, folder), "*.yaml")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal);

    /// <summary>The path of a fixture.</summary>
    public static string PathOf(string folder, string name) => Path.Combine(Folder, folder, name + ".yaml");

    /// <summary>
    /// Loads a fixture with the overlays and settings of its comments <c># with:</c> and <c># set:</c>.
    /// </summary>
    public static ScenarioLoadResult Load(string folder, string name)
    {
        var path = PathOf(folder, name);
        return ScenarioLoader.Load(path, [.. Options(path, "# with: ").Select(Beside)], Options(path, "# set: "));

        string Beside(string overlay) =>
            overlay.StartsWith("./", StringComparison.Ordinal) ? Path.Combine(Folder, folder, overlay[2..]) : overlay;
    }

    /// <summary>True when the file alone decides: it extends nothing and asks for no overlay or setting.</summary>
    public static bool StandsAlone(string folder, string name)
    {
        var lines = File.ReadAllLines(PathOf(folder, name));
        string[] marks = ["# with: ", "# set: ", "extends:"];
        return !lines.Any(line => marks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)));
    }

    /// <summary>Compares with an approved text file, or writes it where the switch is set.</summary>
    public static void AssertApproved(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no {path}; run with {Switch}=1 to write it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>Fails with all errors where there are any.</summary>
    public static void AssertClean(ScenarioLoadResult result) =>
        Assert.True(result.Diagnostics.Count == 0, string.Join("\n", result.Diagnostics));

    private static List<string> Options(string path, string mark) =>
    [
        .. File.ReadAllLines(path)
            .Where(line => line.StartsWith(mark, StringComparison.Ordinal))
            .Select(line => line[mark.Length..]),
    ];

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
