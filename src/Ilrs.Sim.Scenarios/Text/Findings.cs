namespace Ilrs.Sim.Scenarios.Text;

/// <summary>Collects the diagnostics of one load, up to the stated limit.</summary>
internal sealed class Findings
{
    private readonly List<ScenarioDiagnostic> _list = [];
    private readonly List<string> _files = [];

    /// <summary>How many were noted.</summary>
    public int Count => _list.Count;

    /// <summary>True when nothing more is noted, so that costly hints need not be made.</summary>
    public bool IsFull => _list.Count > ScenarioLimits.Diagnostics;

    /// <summary>Notes a file, so that findings are listed in the order in which files were opened.</summary>
    public void Opened(string file) => _files.Add(file);

    /// <summary>Notes that a file is not well formed.</summary>
    public void Syntax(SourceMark at, string found, string expected, string? nearest = null) =>
        Add(DiagnosticKind.Syntax, at, "", found, expected, nearest);

    /// <summary>Notes a finding, unless there are too many already.</summary>
    public void Add(
        DiagnosticKind kind, SourceMark at, string path, string found, string expected, string? nearest = null)
    {
        if (_list.Count < ScenarioLimits.Diagnostics)
        {
            _list.Add(new ScenarioDiagnostic(kind, at.File, at.Line, at.Column, path, found, expected, nearest));
        }
        else if (_list.Count == ScenarioLimits.Diagnostics)
        {
            _list.Add(new ScenarioDiagnostic(
                kind, at.File, at.Line, at.Column, "", "more errors", "these to be mended first", null));
        }
    }

    /// <summary>All findings by file in the order of opening, then by position; each once.</summary>
    public IReadOnlyList<ScenarioDiagnostic> ToList() =>
    [
        .. _list.Distinct()
            .OrderBy(d => _files.IndexOf(d.File))
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ThenBy(d => d.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Found, StringComparer.Ordinal),
    ];
}
