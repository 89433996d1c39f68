using Ilrs.Sim.Orleans.Abstractions;

namespace Ilrs.Sim.Orleans.Runs;

/// <summary>Errors of runs.</summary>
internal static class RunReplies
{
    public static Reply<T> Error<T>(FailureKind kind, string message)
        where T : class => new() { Failure = new Failure { Kind = kind, Message = message } };

    public static Reply<T> NoRun<T>(string id)
        where T : class => Error<T>(FailureKind.NotFound, $"There is no run '{id}'.");
}
