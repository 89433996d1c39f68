using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ilrs.Sim.Silo;

/// <summary>Has the providers made when the host starts; the host's services end them.</summary>
/// <param name="traces">Sends activities.</param>
/// <param name="metrics">Sends metrics.</param>
internal sealed class TelemetryService(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            traces.ForceFlush();
            metrics.ForceFlush();
        },
        cancellationToken);
}
