using System.Diagnostics;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Orleans.Tests.Tool;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Silos;

/// <summary>A silo as a process that sends its telemetry to a collector.</summary>
public sealed class SiloTelemetryTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static readonly string[] Expected =
    [
        "attribute ilrs-sim-silo",
        "source Ilrs.Sim",
        "span Ilrs.Sim block",
        "span Ilrs.Sim session step",
        "source Microsoft.Orleans.Application",
        "span Microsoft.Orleans.Application IReplicationWorkerGrain/RunAsync",
        "meter Ilrs.Sim",
        "metric Ilrs.Sim ilrs.sim.replications",
        "metric Ilrs.Sim ilrs.sim.blocks",
        "metric Ilrs.Sim ilrs.sim.session.time",
        "metric Ilrs.Sim ilrs.sim.slices",
        "metric Ilrs.Sim ilrs.sim.entity.calls",
        "metric Ilrs.Sim ilrs.sim.storage.writes",
        "meter Microsoft.Orleans",
        "meter System.Runtime",
    ];

    [Fact]
    public async Task Collector_WhenASiloRanAnEnsembleAndASession_HasTheirTracesAndMetrics()
    {
        using var collector = new StubCollector();
        using var limit = new CancellationTokenSource(Hang);
        using var silo = Start(collector.Address);
        var errors = silo.StandardError.ReadToEndAsync(limit.Token);
        var ready = await silo.StandardOutput.ReadLineAsync(limit.Token) ?? await errors;
        await WorkAsync(ready.Split(["ready: gateway ", ", silo"], StringSplitOptions.None)[1]);
        silo.StandardInput.Close();
        await silo.WaitForExitAsync(limit.Token);

        Assert.True(silo.ExitCode == 0, await errors);
        var names = collector.Names;
        Assert.Empty(Expected.Except(names));
        Assert.DoesNotContain(names, x => x.Contains("IEntityGrain/", StringComparison.Ordinal));
    }

    private static Process Start(string collector)
    {
        string[] args = ["--port", "0", "--gateway-port", "0", "--until-input-ends", "--otlp", collector];
        var start = new ProcessStartInfo("dotnet", [BuiltAssembly.Path("Ilrs.Sim.Silo", "Ilrs.Sim.Silo.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        return Process.Start(start)!;
    }

    private static async Task WorkAsync(string gateway)
    {
        var scenario = new ScenarioChoice { Name = "reference-campaign" };
        await using var client = await Expect.Value(ClusterConnection.ConnectAsync(gateway));
        var run = await Expect.Value(client.Runs.SubmitAsync(new RunRequest
        {
            Scenario = scenario,
            Replications = 130,
            Seed = 1,
        }));
        await Expect.Value(client.Runs.ResultAsync(run.Id));
        var session = await Expect.Value(client.Sessions.OpenAsync(new SessionRequest { Scenario = scenario }));
        await Expect.Over(session, session.StepAsync(SessionStep.Year));
    }
}
