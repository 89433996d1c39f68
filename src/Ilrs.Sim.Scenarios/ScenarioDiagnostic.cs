using System.Globalization;

namespace Ilrs.Sim.Scenarios;

/// <summary>One error in a scenario: where it stands, what was found and what was expected.</summary>
/// <param name="Kind">How deep the file has to be understood to see it.</param>
/// <param name="File">The file as it was named, <c>built-in/NAME.yaml</c>, or <c>--set</c>.</param>
/// <param name="Line">Line from 1; for <c>--set</c> the number of the option.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Path">Path of the key, such as <c>missions.change-8.launch</c>; empty for the file as a whole.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Nearest">The nearest known name, for a misspelling; null otherwise.</param>
public sealed record ScenarioDiagnostic(
    DiagnosticKind Kind,
    string File,
    int Line,
    int Column,
    string Path,
    string Found,
    string Expected,
    string? Nearest)
{
    /// <summary><c>file:line:column: path: found X, expected Y, did you mean Z?</c></summary>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: ");
        var path = Path.Length == 0 ? "" : $"{Path}: ";
        var hint = Nearest is null ? "" : $", did you mean '{Nearest}'?";
        return $"{place}{path}found {Found}, expected {Expected}{hint}";
    }
}
