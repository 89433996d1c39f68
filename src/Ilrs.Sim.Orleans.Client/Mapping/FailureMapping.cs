using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Client.Mapping;

/// <summary>Failures and scenarios between wire and host.</summary>
internal static class FailureMapping
{
    public static HostError ToHost(this Failure failure) => new(
        failure.Kind switch
        {
            FailureKind.NotFound => HostErrorKind.NotFound,
            FailureKind.Invalid => HostErrorKind.Invalid,
            FailureKind.Conflict => HostErrorKind.Conflict,
            FailureKind.Cancelled => HostErrorKind.Cancelled,
            FailureKind.Limit => HostErrorKind.Limit,
            _ => HostErrorKind.Failed,
        },
        failure.Message,
        [.. failure.Diagnostics.Select(ToHost)]);

    public static ScenarioData ToWire(this ScenarioChoice choice) => new()
    {
        Name = choice.Name,
        Text = choice.Text,
        Overlays = [.. choice.Overlays],
        Sets = [.. choice.Sets],
    };

    private static ScenarioDiagnostic ToHost(DiagnosticData data) => new(
        Enum.TryParse<DiagnosticKind>(data.Depth, ignoreCase: true, out var kind) ? kind : DiagnosticKind.Meaning,
        data.File,
        data.Line,
        data.Column,
        data.Path,
        data.Found,
        data.Expected,
        data.Nearest);
}
