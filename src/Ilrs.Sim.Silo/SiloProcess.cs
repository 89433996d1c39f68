using System.Net;
using Ilrs.Sim.Orleans;
using Ilrs.Sim.Orleans.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Ilrs.Sim.Silo;

/// <summary>Runs one silo until the process is asked to end.</summary>
internal static class SiloProcess
{
    public static async Task<int> RunAsync(SiloSettings settings, CancellationToken asked)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(asked);
        var cancellation = end.Token;
        if (settings.UntilInputEnds)
        {
            EndWithInput(end);
        }

        try
        {
            if (settings.Data is { } path)
            {
                using var file = new DataFile(path);
                await file.OpenAsync();
            }

            using var host = await SiloPorts.StartAsync(
                settings.Address,
                settings.Port,
                settings.GatewayPort,
                (port, gateway) => StartAsync(settings, port, gateway, cancellation));
            await host.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (e is DataFileException or PortException)
        {
            return Fail(e.Message);
        }
    }

    private static async Task<IHost> StartAsync(
        SiloSettings settings, int port, int gateway, CancellationToken cancellation)
    {
        var host = Build(settings, port, gateway);
        try
        {
            await host.StartAsync(cancellation);
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync();
            throw;
        }

        var kept = settings.Data is { } data
            ? $"data file {Path.GetFullPath(data)}"
            : "no data file: everything is lost with the silo";
        Console.WriteLine(
            $"ready: gateway {new IPEndPoint(settings.Address, gateway)}, "
            + $"silo {new IPEndPoint(settings.Address, port)}, {kept}");
        return host;
    }

    private static IHost Build(SiloSettings settings, int port, int gateway)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(settings.Log);
        if (settings.Log == LogLevel.Warning)
        {
            Quieten(builder.Logging);
        }

        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options =>
            {
                options.ClusterId = settings.ClusterId;
                options.ServiceId = settings.ServiceId;
            });
            silo.Configure<EndpointOptions>(options =>
            {
                options.AdvertisedIPAddress = settings.Address;
                options.SiloPort = port;
                options.GatewayPort = gateway;
            });
            silo.Configure<ClusterMembershipOptions>(Watch);
            if (settings.Data is { } data)
            {
                silo.UseDataFile(data);
            }
            else
            {
                silo.UseDevelopmentClustering(settings.Primary ?? new IPEndPoint(settings.Address, port));
            }

            silo.UseIlrsSim(options =>
            {
                options.WakePeriod = settings.WakePeriod;
                options.RunSaveTime = settings.SavePeriod;
            });
            if (settings.Otlp is { } collector)
            {
                SiloTelemetry.Add(silo, collector, $"{settings.Address}:{port}");
            }
        });
        return builder.Build();
    }

    // What these warn of is no trouble here: the garbage collector is the small one on purpose, and short stalls come
    // with all processors at work for a run. The other levels show everything.
    private static void Quieten(ILoggingBuilder logging) => logging
        .AddFilter("Orleans.Runtime.Silo", LogLevel.Error)
        .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);

    // One of two silos must be able to declare the other dead alone, and within seconds.
    private static void Watch(ClusterMembershipOptions options)
    {
        options.NumVotesForDeathDeclaration = 1;
        options.ProbeTimeout = TimeSpan.FromSeconds(2);
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3);
    }

    private static void EndWithInput(CancellationTokenSource end)
    {
        var reader = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
                // What is written there says nothing to a silo.
            }

            try
            {
                end.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has ended already.
            }
        })
        {
            IsBackground = true,
            Name = "input",
        };
        reader.Start();
    }

    private static int Fail(string error)
    {
        Console.Error.WriteLine($"error: {error}");
        return 1;
    }
}
