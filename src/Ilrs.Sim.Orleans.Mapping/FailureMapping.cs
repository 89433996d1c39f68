using Ilrs.Sim.Hosting;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Orleans.Mapping;

/// <summary>Errors and scenarios between host and wire, and replies.</summary>
public static class FailureMapping
{
    /// <summary>An error with its diagnostics.</summary>
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

    /// <summary>An error with its diagnostics.</summary>
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

    /// <summary>Which scenario.</summary>
    public static ScenarioData ToWire(this ScenarioChoice choice) => new()
    {
        Name = choice.Name,
        Text = choice.Text,
        Overlays = [.. choice.Overlays],
        Sets = [.. choice.Sets],
    };

    /// <summary>Which scenario.</summary>
    public static ScenarioChoice ToHost(this ScenarioData data) => new()
    {
        Name = data.Name,
        Text = data.Text,
        Overlays = data.Overlays,
        Sets = data.Sets,
    };

    /// <summary>A reply that holds a value.</summary>
    public static Reply<T> Of<T>(T value)
        where T : class => new() { Value = value };

    /// <summary>A reply that holds an error.</summary>
    public static Reply<T> ToReply<T>(this HostError error)
        where T : class => new() { Failure = error.ToWire() };

    /// <summary>An answer as a reply.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="map">Maps its value.</param>
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
