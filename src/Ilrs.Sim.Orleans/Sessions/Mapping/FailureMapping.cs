using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Sessions.Mapping;

/// <summary>Errors and scenarios between host and wire.</summary>
internal static class FailureMapping
{
    public static Failure ToWire(this HostError error) => new()
    {
        Kind = error.Kind switch
        {
            HostErrorKind.NotFound => FailureKind.NotFound,
            HostErrorKind.Invalid => FailureKind.Invalid,
            HostErrorKind.Conflict => FailureKind.Conflict,
            HostErrorKind.Cancelled => FailureKind.Cancelled,
            HostErrorKind.Limit => FailureKind.Limit,
            _ => FailureKind.Failed,
        },
        Message = error.Message,
        Diagnostics = [.. error.Diagnostics.Select(ToWire)],
    };

    /// <summary>An error that was kept; only those of the simulation are, which have no diagnostics.</summary>
    public static HostError ToHost(this Failure failure) => new(HostErrorKind.Failed, failure.Message);

    public static ScenarioChoice ToHost(this ScenarioData data) => new()
    {
        Name = data.Name,
        Text = data.Text,
        Overlays = data.Overlays,
        Sets = data.Sets,
    };

    public static Reply<T> Of<T>(T value)
        where T : class => new() { Value = value };

    public static Reply<T> ToReply<T>(this HostError error)
        where T : class => new() { Failure = error.ToWire() };

    public static Reply<TData> ToReply<T, TData>(this Answer<T> answer, Func<T, TData> map)
        where T : class
        where TData : class =>
        answer.IsSuccess ? Of(map(answer.Value)) : answer.Error.ToReply<TData>();

    private static DiagnosticData ToWire(ScenarioDiagnostic diagnostic) => new()
    {
        Depth = diagnostic.Kind.ToString().ToLowerInvariant(),
        File = diagnostic.File,
        Line = diagnostic.Line,
        Column = diagnostic.Column,
        Path = diagnostic.Path,
        Found = diagnostic.Found,
        Expected = diagnostic.Expected,
        Nearest = diagnostic.Nearest,
    };
}
