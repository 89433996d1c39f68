using Ilrs.Sim.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Hosting;

namespace Ilrs.Sim.Silo;

/// <summary>
/// The one place that knows OpenTelemetry: sends the activities and meters of Ilrs.Sim, of Orleans and of the runtime
/// to a collector.
/// </summary>
internal static class SiloTelemetry
{
    /// <summary>Name of the service, unless OTEL_SERVICE_NAME says another.</summary>
    public const string Service = "ilrs-sim-silo";

    private static readonly string[] Sources =
    [
        SimTelemetry.Name,
        "Microsoft.Orleans.Application",
        "Microsoft.Orleans.Runtime",
        "Microsoft.Orleans.Lifecycle",
        "Microsoft.Orleans.Storage",
    ];

    private static readonly string[] Meters = [SimTelemetry.Name, "Microsoft.Orleans", "System.Runtime"];

    /// <summary>Makes a silo send its telemetry until it ends.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="target">The collector.</param>
    /// <param name="instance">Tells this silo from others.</param>
    public static void Add(ISiloBuilder silo, OtlpTarget target, string instance)
    {
        // Calls carry the trace that they belong to, from clients and between silos.
        silo.AddActivityPropagation();
#if OPENTELEMETRY_HOSTING
        silo.Services.AddOpenTelemetry()
            .WithTracing(traces => Set(traces, target, instance))
            .WithMetrics(metrics => Set(metrics, target, instance));
#else
        // The host makes both when it starts, and sends what is left when it ends them.
        silo.Services.AddSingleton(_ =>
        {
            var traces = Sdk.CreateTracerProviderBuilder();
            Set(traces, target, instance);
            return traces.Build();
        });
        silo.Services.AddSingleton(_ =>
        {
            var metrics = Sdk.CreateMeterProviderBuilder();
            Set(metrics, target, instance);
            return metrics.Build();
        });
        silo.Services.AddHostedService<TelemetryService>();
#endif
    }

    private static void Set(TracerProviderBuilder traces, OtlpTarget target, string instance)
    {
        traces.ConfigureResource(x => Describe(x, instance)).AddSource(Sources);
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_TRACES_SAMPLER")))
        {
            traces.SetSampler(new EntityCallSampler());
        }

        traces.AddOtlpExporter(options => target.Set(options, "traces"));
    }

    private static void Set(MeterProviderBuilder metrics, OtlpTarget target, string instance) => metrics
        .ConfigureResource(x => Describe(x, instance))
        .AddMeter(Meters)
        .AddOtlpExporter(options => target.Set(options, "metrics"));

    // The environment (OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES) has the last word.
    private static void Describe(ResourceBuilder resource, string instance) => resource
        .AddService(Service, serviceVersion: SiloVersion.Product, serviceInstanceId: instance)
        .AddEnvironmentVariableDetector();
}
