namespace Ilrs.Sim.Scenarios;

/// <summary>Limits of scenario files; what goes beyond is refused with an error that states the limit.</summary>
public static class ScenarioLimits
{
    /// <summary>Size of one file in bytes: 4 MiB.</summary>
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>Levels of nesting in one file.</summary>
    public const int Nesting = 32;

    /// <summary>Values (scalars, lists, mappings, keys) in one file.</summary>
    public const int Nodes = 500_000;

    /// <summary>Records or items in one list.</summary>
    public const int Records = 10_000;

    /// <summary>Files that extend each other in one chain.</summary>
    public const int ExtendsDepth = 16;

    /// <summary>Characters of one id.</summary>
    public const int IdLength = 64;

    /// <summary>The first year that dates may have.</summary>
    public const int FirstYear = 1900;

    /// <summary>No date, and so no horizon, may be later than the first day of this year.</summary>
    public const int LastYear = 2200;

    /// <summary>Errors that are listed for one load.</summary>
    public const int Diagnostics = 1_000;
}
