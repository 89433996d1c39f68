using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Where the reader is: the load it works for and the path of the value.</summary>
internal readonly record struct Place(ReadContext Context, string Path)
{
    /// <summary>
    /// True where a value is read with a shape that only the scenario as a whole gives it, which no schema can say:
    /// errors of form are then errors of meaning.
    /// </summary>
    public bool IsIndirect { get; init; }

    /// <summary>The place of a key of the mapping at this place, or of a record named by its id.</summary>
    public Place Key(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    /// <summary>The place of an item of the list at this place, from 0.</summary>
    public Place Item(int index) =>
        this with { Path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}[{index}]") };

    /// <summary>Notes an error of form.</summary>
    public void Structure(SourceMark at, string found, string expected, string? nearest = null) =>
        Add(DiagnosticKind.Structure, at, found, expected, nearest);

    /// <summary>Notes an error of meaning.</summary>
    public void Meaning(SourceMark at, string found, string expected, string? nearest = null) =>
        Add(DiagnosticKind.Meaning, at, found, expected, nearest);

    /// <summary>Notes an error.</summary>
    public void Add(DiagnosticKind kind, SourceMark at, string found, string expected, string? nearest = null) =>
        Context.Findings.Add(IsIndirect ? DiagnosticKind.Meaning : kind, at, Path, found, expected, nearest);
}
