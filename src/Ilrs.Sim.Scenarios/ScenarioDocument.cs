using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios;

/// <summary>A scenario that was read without errors; immutable.</summary>
public sealed record ScenarioDocument
{
    /// <summary>The input of the engine.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Title for people; the id when the file has none.</summary>
    public string Title => Scenario.Title ?? Scenario.Id;

    /// <summary>What it is about; null when the file does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Date up to which what happened is known, <c>YYYY-MM-DD</c>; null when the file does not say.</summary>
    public string? AsOf { get; init; }

    /// <summary>What somebody can choose.</summary>
    public required IReadOnlyList<Lever> Levers { get; init; }

    /// <summary>What the records rest on, by path: the assumption ledger.</summary>
    public required IReadOnlyList<ProvenanceRecord> Provenance { get; init; }

    /// <summary>The files it was made of, as they were named, bases first.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>
    /// Canonical text of everything that can move a number: lists by id, exact decimals in base units, defaults
    /// explicit, version of the format; no names, provenance, comments, key order or split into files.
    /// </summary>
    public required string ModelText { get; init; }

    /// <summary>SHA-256 of <see cref="ModelText"/> in UTF-8, 64 small hexadecimal digits.</summary>
    public required string ModelHash { get; init; }

    /// <summary>The whole merged document as JSON, which is YAML: loading it gives the same two hashes.</summary>
    public required string DocumentText { get; init; }

    /// <summary>SHA-256 of <see cref="DocumentText"/> in UTF-8, 64 small hexadecimal digits.</summary>
    public required string DocumentHash { get; init; }
}
