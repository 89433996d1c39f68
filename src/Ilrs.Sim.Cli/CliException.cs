namespace Ilrs.Sim.Cli;

/// <summary>Ends the command with an exit code and lines for people, one for each error.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="errors">The lines.</param>
public sealed class CliException(int exitCode, params IReadOnlyList<string> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>What the process returns.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>One line for each error.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
