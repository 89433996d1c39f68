using System.CommandLine;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Hosting.Clusters;
using Ilrs.Sim.Hosting.Embedded;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary><c>session</c>: drives a live programme by command lines.</summary>
internal static class SessionsCommand
{
    public static Command Create(CliConsole console)
    {
        var scenario = new ScenarioOptions(optional: true);
        var cluster = new ClusterOptionSet();
        var options = new SessionOptionSet();
        var command = new Command(
            "session",
            "Drives a live programme: advance, look, change, fork. Commands come from standard input, a line each; "
            + "'help' lists them.");
        scenario.AddTo(command);
        options.AddTo(command);
        cluster.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var choice = options.Read(parsed);
            var address = cluster.Read(parsed);
            Check(choice, address, parsed.GetResult(scenario.Scenario) is { Tokens.Count: > 0 });
            using var script = choice.Script is { } file ? new StreamReader(file) : null;
            await using var connection = address is null
                ? null : await ClusterAccess.ConnectAsync(address, cancellation);
            var host = connection?.Sessions ?? new EmbeddedHost();
            var answers = new SessionAnswers(console, choice.Json);
            var shell = new SessionShell(host, answers, console, isCluster: connection is not null);
            await shell.UseAsync(await OpenAsync(host, choice, () => scenario.Read(parsed)));
            return script is not null
                ? await shell.RunAsync(script, choice.Script!, cancellation)
                : await shell.RunAsync(console.In, console.Interactive ? null : "standard input", cancellation);
        });
        return command;
    }

    private static void Check(SessionChoice choice, ClusterAddress? address, bool hasScenario)
    {
        if (choice.Attach is not null && address is null)
        {
            throw new CliException(ExitCode.Usage, "--attach: found no --cluster, expected the cluster of the session");
        }

        var ways = (hasScenario ? 1 : 0) + (choice.Attach is not null ? 1 : 0) + (choice.Resume is not null ? 1 : 0);
        if (ways > 1)
        {
            throw new CliException(
                ExitCode.Usage, "found more than one of SCENARIO, --resume and --attach, expected one at most");
        }
    }

    private static async Task<ISession> OpenAsync(
        ISessionHost host, SessionChoice choice, Func<ScenarioSelection> selection)
    {
        if (choice.Attach is { } id)
        {
            return HostFailure.Value(await host.FindAsync(id));
        }

        if (choice.Resume is { } file)
        {
            return HostFailure.Value(await host.RebuildAsync(SessionFile.Read(file)));
        }

        var document = ScenarioAccess.Load(selection());
        return HostFailure.Value(await host.OpenAsync(new SessionRequest
        {
            Scenario = new Hosting.ScenarioChoice { Name = document.Scenario.Id, Text = document.DocumentText },
            Seed = choice.Seed,
            Replication = choice.Replication,
            Mode = choice.Plan ? RunMode.Plan : RunMode.Stochastic,
        }));
    }
}
