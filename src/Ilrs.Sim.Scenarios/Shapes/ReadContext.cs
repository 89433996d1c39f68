using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>What the reader of one merged document shares: calendar, findings, names and provenance.</summary>
internal sealed class ReadContext(Calendar calendar, Findings findings)
{
    private readonly Dictionary<string, SourceMark> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DistributionReading> _uncertainties = new(StringComparer.Ordinal);
    private readonly List<(string Id, Action<DistributionReading> Check)> _uses = [];

    /// <summary>The calendar of dates, months and years.</summary>
    public Calendar Calendar { get; } = calendar;

    /// <summary>Where errors are noted.</summary>
    public Findings Findings { get; } = findings;

    /// <summary>Declared ids and references to them.</summary>
    public NameTable Names { get; } = new();

    /// <summary>Provenance of the records that carry it.</summary>
    public List<ProvenanceRecord> Provenance { get; } = [];

    /// <summary>Remembers where the value of a path was written.</summary>
    public void Mark(string path, SourceMark mark) => _marks[path] = mark;

    /// <summary>Where a path was written, or else the nearest place above it.</summary>
    public SourceMark MarkOf(string path)
    {
        while (path.Length > 0)
        {
            if (_marks.TryGetValue(path, out var mark))
            {
                return mark;
            }

            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return _marks.GetValueOrDefault("");
    }

    /// <summary>Takes down what a named uncertainty draws.</summary>
    public void DefineUncertainty(string id, DistributionReading drawn) => _uncertainties.TryAdd(id, drawn);

    /// <summary>Takes down a use of a named uncertainty, to be checked when all are known.</summary>
    public void UseUncertainty(string id, Action<DistributionReading> check) => _uses.Add((id, check));

    /// <summary>Checks every use of a named uncertainty against what it draws.</summary>
    public void CheckUncertainties()
    {
        foreach (var (id, check) in _uses)
        {
            if (_uncertainties.TryGetValue(id, out var drawn))
            {
                check(drawn);
            }
        }
    }

    /// <summary>Notes an error of meaning at a path.</summary>
    public void Meaning(string path, string found, string expected, string? nearest = null) =>
        Findings.Add(DiagnosticKind.Meaning, MarkOf(path), path, found, expected, nearest);
}
