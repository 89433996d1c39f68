using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Sessions;
using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Cli;

/// <summary>The tool without the process around it.</summary>
public static class CliApplication
{
    private const int HelpWidth = 100; // the same text wherever it is read

    /// <summary>Runs one command.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="console">Where it writes.</param>
    /// <param name="cancellation">Ends the command; nothing half-written is left.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        CliConsole console,
        CancellationToken cancellation = default)
    {
        var parsed = Root(console).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                console.Error.WriteLine($"error: {error.Message}");
            }

            console.Error.WriteLine($"See 'ilrs-sim{PathOf(parsed.CommandResult.Command)} --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = console.Out,
                    Error = console.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // the caller's token does it
                },
                cancellation);
        }
        catch (Exception e) when (Explain(e) is { } ending)
        {
            foreach (var line in ending.Errors)
            {
                console.Error.WriteLine($"error: {line}");
            }

            return ending.ExitCode;
        }
        finally
        {
            console.Out.Flush();
            console.Error.Flush();
        }
    }

    private static CliException? Explain(Exception e) => e switch
    {
        CliException ending => ending,
        OperationCanceledException => new CliException(ExitCode.Cancelled, "cancelled; nothing was written"),
        SimulationException or Analysis.Ensembles.InconsistentReplicationException =>
            new CliException(ExitCode.Failure, e.Message),
        ScenarioException => new CliException(ExitCode.InvalidScenario, e.Message.Split('\n')),
        IOException or UnauthorizedAccessException or TimeoutException => new CliException(ExitCode.Failure, e.Message),
        _ => null,
    };

    private static RootCommand Root(CliConsole console)
    {
        var root = new RootCommand(
            """
            Projects how the members of the International Lunar Research Station share the work.

            Exit codes: 0 done, 1 failure, 2 wrong command line, 3 invalid scenario, 4 verification failed,
            130 cancelled.
            """)
        {
            RunCommand.Create(console),
            SessionsCommand.Create(console),
            CompareCommand.Create(console),
            ExplainCommand.Create(console),
            BriefCommand.Create(console),
            ShowCommand.Create(console),
            CallCommand.Create(console),
            RehomeCommand.Create(console),
            AssumptionsCommand.Create(console),
            ScorecardCommand.Create(console),
            ValidateCommand.Create(console),
            ScenariosCommand.Create(console),
            VerifyCommand.Create(console),
            SchemaCommand.Create(console),
            CalibrateCommand.Create(console),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            ((HelpAction)help.Action!).MaxWidth = HelpWidth;
        }

        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Action = new VersionAction(console);
        }

        return root;
    }

    private static string PathOf(Command command) =>
        command is RootCommand ? "" : PathOf(command.Parents.OfType<Command>().First()) + " " + command.Name;
}
