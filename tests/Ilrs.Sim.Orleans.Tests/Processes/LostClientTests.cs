using System.Diagnostics;
using System.Text.Json;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Tests.Tool;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>The tool, a process, is killed under way; another client attaches to what it began.</summary>
[Collection(ProcessCollection.Name)]
public sealed class LostClientTests(SiloProcesses silos)
{
    [Fact]
    public Task Session_WhenItsClientIsKilled_GoesOnForAnother() => silos.RunAsync("client of a session", async () =>
    {
        using var tool = Start("session", SessionProof.Scenario, "--json", "--cluster", silos.Gateways);
        await tool.StandardInput.WriteLineAsync("status");
        var line = await tool.StandardOutput.ReadLineAsync();
        var id = JsonDocument.Parse(line!).RootElement.GetProperty("session").GetString()!;
        await tool.StandardInput.WriteLineAsync("advance 2045-01");

        await using var client = await silos.ConnectAsync();
        var session = await Expect.Value(client.Sessions.FindAsync(id));
        await RecordsOnFile.UntilAsync(async () => (await Expect.Value(session.HistoryAsync())).Count == 1);
        await KillAsync(tool);

        var over = await Expect.Value(session.WaitAsync(0));
        Assert.Equal(SessionCommandState.Done, over.State);
        Assert.Equal(over.Date, (await Expect.Value(session.StatusAsync())).Moment.Date);
        await SessionProof.IsPlainAsync(session);
        await Expect.Value(client.Sessions.CloseAsync(id));
    });

    [Fact]
    public Task Run_WhenItsClientIsKilled_GoesOnForAnother() => silos.RunAsync("client of a run", async () =>
    {
        using var records = new RecordsOnFile(silos.Data);
        var (count, seed) = (RunProof.Request.Replications, RunProof.Request.Seed);
        using var tool = Start(
            "run", SessionProof.Scenario, "--replications", $"{count}", "--seed", $"{seed}",
            "--cluster", silos.Gateways);
        await RecordsOnFile.UntilAsync(async () => (await records.RunsAsync()).Length == 1);
        await KillAsync(tool);

        var id = (await records.RunsAsync()).Single();
        await using var client = await silos.ConnectAsync();
        RunProof.IsPlain(await Expect.Value(client.Runs.ResultAsync(id)));
        await Expect.Value(client.Runs.RemoveAsync(id));
    });

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltAssembly.Path("Ilrs.Sim.Cli", "ilrs-sim.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Equal(SiloUnderTest.Killed, process.ExitCode);
    }
}
