namespace Ilrs.Sim.Scenarios;

/// <summary>How deep a file has to be understood to see an error.</summary>
public enum DiagnosticKind
{
    /// <summary>The file cannot be opened or is not well-formed YAML within the limits.</summary>
    Syntax,

    /// <summary>The form is wrong: keys, types, words, patterns. The published JSON Schema sees these too.</summary>
    Structure,

    /// <summary>The meaning is wrong: references, dates, ranges that depend on units, cycles.</summary>
    Meaning,
}
