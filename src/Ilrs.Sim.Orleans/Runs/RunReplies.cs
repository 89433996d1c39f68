using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Orleans.Abstractions;
using Ilrs.Sim.Orleans.Abstractions.Runs;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>Requests and errors of runs between host and wire.</summary>
internal static class RunReplies
{
    public static Reply<T> Error<T>(FailureKind kind, string message)
        where T : class => new() { Failure = new Failure { Kind = kind, Message = message } };

    public static Reply<T> NoRun<T>(string id)
        where T : class => Error<T>(FailureKind.NotFound, $"There is no run '{id}'.");

    public static RunRequest Request(SubmitRun submit) => new()
    {
        Scenario = new ScenarioChoice
        {
            Name = submit.Scenario.Name,
            Text = submit.Scenario.Text,
            Overlays = submit.Scenario.Overlays,
            Sets = submit.Scenario.Sets,
        },
        Replications = submit.Replications,
        Seed = submit.Seed,
    };

    /// <summary>An error of the request: kind and every diagnostic.</summary>
    public static Failure Invalid(HostError error) => new()
    {
        Kind = FailureKind.Invalid,
        Message = error.Message,
        Diagnostics =
        [
            .. error.Diagnostics.Select(x => new DiagnosticData
            {
                Depth = x.Kind.ToString().ToLowerInvariant(),
                File = x.File,
                Line = x.Line,
                Column = x.Column,
                Path = x.Path,
                Found = x.Found,
                Expected = x.Expected,
                Nearest = x.Nearest,
            }),
        ],
    };
}
