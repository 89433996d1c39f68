using System.Diagnostics.CodeAnalysis;

namespace Ilrs.Sim.Scenarios;

/// <summary>What came of loading a scenario: the document, or every error in it.</summary>
/// <param name="Document">The document; null when there are errors.</param>
/// <param name="Diagnostics">All errors, by file in the order of opening, then by position.</param>
public sealed record ScenarioLoadResult(ScenarioDocument? Document, IReadOnlyList<ScenarioDiagnostic> Diagnostics)
{
    /// <summary>True when there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsSuccess => Document is not null;
}
