using Ilrs.Sim.Hosting;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>Ends the command with what a host says.</summary>
internal static class HostFailure
{
    /// <summary>The value of an answer.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static T Value<T>(Answer<T> answer)
        where T : class => answer.IsSuccess ? answer.Value : throw Of(answer.Error);

    /// <summary>The end of the command, with one line for each error.</summary>
    public static CliException Of(HostError error) => new(
        error.Kind switch
        {
            HostErrorKind.Invalid when error.Diagnostics.Count > 0 => ExitCode.InvalidScenario,
            HostErrorKind.Cancelled => ExitCode.Cancelled,
            _ => ExitCode.Failure,
        },
        error.Message.Split('\n'));
}
