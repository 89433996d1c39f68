using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Orleans.Client;
using Ilrs.Sim.Silo;
using Ilrs.Sim.TestKit.Hosts;

namespace Ilrs.Sim.Orleans.Tests.Silos;

/// <summary>A silo as a process that sends its telemetry to a collector.</summary>
public sealed class SiloTelemetryTests
{
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
        using var silo = await StartedSilo.StartAsync(
            OtlpTarget.ProtocolVariable, "http/protobuf", "--otlp", collector.Address);
        await WorkAsync(silo.Gateway);
        var (code, errors) = await silo.StopAsync();

        Assert.True(code == 0, errors);
        var names = collector.Names;
        Assert.Empty(Expected.Except(names));
        Assert.DoesNotContain(names, x => x.Contains("IEntityGrain/", StringComparison.Ordinal));
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
