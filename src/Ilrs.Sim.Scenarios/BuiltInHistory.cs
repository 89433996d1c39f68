namespace Ilrs.Sim.Scenarios;

/// <summary>Announced launch dates and launches that ship with the library, from which slips are fitted.</summary>
public static class BuiltInHistory
{
    /// <summary>The missions: comma-separated, with a first line of names.</summary>
    public static string Missions => Open("missions");

    /// <summary>What was said of their launches: comma-separated, with a first line of names.</summary>
    public static string Statements => Open("statements");

    /// <summary>The pages that both name: comma-separated, with a first line of names.</summary>
    public static string Sources => Open("sources");

    private static string Open(string name)
    {
        var assembly = typeof(BuiltInHistory).Assembly;
        var resource = assembly.GetManifestResourceNames()
            .Single(x => x.Replace('\\', '/') == $"BuiltIn/history/{name}.csv");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
