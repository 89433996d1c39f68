using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Hosting;

/// <summary>Why a host could not do what it was asked.</summary>
/// <param name="Kind">What kind of failure.</param>
/// <param name="Message">A sentence for people; with the errors of a scenario one line for each.</param>
/// <param name="Diagnostics">The errors of a scenario or change; empty for other failures.</param>
public sealed record HostError(HostErrorKind Kind, string Message, IReadOnlyList<ScenarioDiagnostic> Diagnostics)
{
    /// <summary>A failure that is no fault of a scenario.</summary>
    public HostError(HostErrorKind kind, string message)
        : this(kind, message, [])
    {
    }

    /// <summary>The errors of a scenario or change.</summary>
    internal static HostError Of(IReadOnlyList<ScenarioDiagnostic> diagnostics) =>
        new(HostErrorKind.Invalid, string.Join("\n", diagnostics), diagnostics);
}
