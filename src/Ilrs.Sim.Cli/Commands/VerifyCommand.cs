using System.CommandLine;
using Ilrs.Sim.Cli.Output;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>verify</c>: proves that a written result is what its scenario gives.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliConsole console)
    {
        var directory = new Argument<string>("DIR") { Description = "Folder that 'run --out' wrote." };
        var threads = new Option<int?>("--threads")
        {
            Description = "Number of threads. Default: every processor.",
            HelpName = "N",
        };
        var command = new Command(
            "verify",
            "Checks a written result: hashes, engine version, every file, and the fingerprint of a new run.")
        {
            directory,
            threads,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(directory)!;
            var differences = ResultVerifier.Differences(
                path, Math.Max(1, parsed.GetValue(threads) ?? Environment.ProcessorCount), console, cancellation);
            if (differences.Count > 0)
            {
                throw new CliException(ExitCode.VerificationFailed, differences);
            }

            console.Out.WriteLine($"{path}: verified");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
