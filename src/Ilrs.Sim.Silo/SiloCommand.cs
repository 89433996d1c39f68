using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Ilrs.Sim.Silo;

/// <summary>The command line of a silo.</summary>
internal static class SiloCommand
{
    public static RootCommand Create()
    {
        var data = new Option<string?>("--data")
        {
            Description = "Data file for sessions, runs, reminders and membership. Silos with the same file find each "
                + "other, and any may be killed. Default: memory; all is lost with the silo.",
            HelpName = "FILE",
        };
        var port = Port("--port", "Port for the other silos; 0 picks a free one.", 11111);
        var gateway = Port("--gateway-port", "Port for clients; 0 picks a free one.", 30000);
        var primary = new Option<string?>("--primary")
        {
            Description = "Joins a silo that was started without --data: its address and --port.",
            HelpName = "HOST:PORT",
        };
        primary.Validators.Add(result =>
        {
            if (!IPEndPoint.TryParse(result.Tokens[0].Value, out var found) || found.Port == 0)
            {
                result.AddError(
                    $"--primary: '{result.Tokens[0].Value}' is no address and port, such as 10.0.0.5:11111.");
            }
        });
        var address = new Option<string>("--address")
        {
            Description = "Address to listen on, at which others find this silo: one of this machine's, or a name of "
                + "it. With 127.0.0.1 only this machine does.",
            HelpName = "IP|NAME",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        address.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && AddressOf(result.Tokens[0].Value) is null)
            {
                result.AddError($"--address: '{result.Tokens[0].Value}' is no IP address and no name of one.");
            }
        });
        var cluster = Name("--cluster-id", "Name of the cluster; only silos of one cluster meet.");
        var service = Name("--service-id", "Name under which state is stored.");
        var log = new Option<LogLevel>("--log")
        {
            Description = "Least level that is logged, to standard error.",
            DefaultValueFactory = _ => LogLevel.Warning,
        };
        var wake = Seconds(
            "--wake-period",
            "How often sessions and runs under way are looked after, in case their silo was lost.",
            60);
        var save = Seconds(
            "--save-period", "How often the sums of a run are written while it goes on.", 5);
        var input = new Option<bool>("--until-input-ends")
        {
            Description = "Stops when standard input ends, so that it does not outlive what started it.",
        };
        var otlp = new Option<string?>("--otlp")
        {
            Description = "Sends traces and metrics to the OpenTelemetry collector at this address: by HTTP to port "
                + $"4318, otherwise by gRPC; {OtlpTarget.ProtocolVariable} chooses. Default: "
                + $"{OtlpTarget.EndpointVariable}, or none.",
            HelpName = "URL",
        };
        var root = new RootCommand(
            """
            A silo of Ilrs.Sim: runs sessions and ensembles for clients of its gateway.

            Examples:
              one silo, in memory            Ilrs.Sim.Silo
              a second one beside it         Ilrs.Sim.Silo --port 0 --gateway-port 0 --primary 127.0.0.1:11111
              silos that outlive kill -9     Ilrs.Sim.Silo --data silos.db --port 0 --gateway-port 0

            Exit codes: 0 stopped when asked to, 1 failure, 2 wrong command line.
            """)
        {
            data, port, gateway, primary, address, cluster, service, log, otlp, wake, save, input,
        };
        root.Validators.Add(result =>
        {
            if (result.GetResult(data) is not null && result.GetResult(primary) is not null)
            {
                result.AddError("--data and --primary exclude each other: silos with the same file find each other.");
            }

            _ = OtlpTarget.Find(result.GetValue(otlp), Environment.GetEnvironmentVariable, out var error);
            if (error is not null)
            {
                result.AddError(error);
            }
        });
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.SetAction((parsed, cancellation) => SiloProcess.RunAsync(
            new SiloSettings(
                parsed.GetValue(data),
                parsed.GetValue(port),
                parsed.GetValue(gateway),
                parsed.GetValue(primary) is { } text ? IPEndPoint.Parse(text) : null,
                AddressOf(parsed.GetValue(address)!)!,
                parsed.GetValue(cluster)!,
                parsed.GetValue(service)!,
                parsed.GetValue(log),
                TimeSpan.FromSeconds(parsed.GetValue(wake)),
                TimeSpan.FromSeconds(parsed.GetValue(save)),
                parsed.GetValue(input),
                OtlpTarget.Find(parsed.GetValue(otlp), Environment.GetEnvironmentVariable, out _)),
            cancellation));
        return root;
    }

    private static IPAddress? AddressOf(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        try
        {
            var all = Dns.GetHostAddresses(text);
            return Array.Find(all, x => x.AddressFamily == AddressFamily.InterNetwork) ?? all.FirstOrDefault();
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return null;
        }
    }

    private static Option<string> Name(string name, string description) =>
        new(name) { Description = description, HelpName = "NAME", DefaultValueFactory = _ => "ilrs-sim" };

    private static Option<int> Seconds(string name, string description, int value)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "SECONDS",
            DefaultValueFactory = _ => value,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var seconds) && seconds < 1)
            {
                result.AddError($"{name}: {seconds} is no period; at least 1 second.");
            }
        });
        return option;
    }

    private static Option<int> Port(string name, string description, int value)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "PORT",
            DefaultValueFactory = _ => value,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, out var port)
                && port is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError($"{name}: {port} is no port: 0 to {IPEndPoint.MaxPort}.");
            }
        });
        return option;
    }
}
