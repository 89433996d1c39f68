using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ilrs.Sim.Orleans.Tests.Silos;

/// <summary>Takes traces and metrics by HTTP with protobuf, on a loopback port, and keeps their names.</summary>
internal sealed class StubCollector : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _names = [];

    public StubCollector()
    {
        (_listener, Address) = Listen();
        _ = TakeAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>
    /// What came: "attribute VALUE" of the resource, "source NAME", "span SOURCE NAME", "meter NAME" and
    /// "metric METER NAME".
    /// </summary>
    public IReadOnlySet<string> Names
    {
        get
        {
            lock (_lock)
            {
                return _names.ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    public void Dispose() => _listener.Close();

    private static (HttpListener Listener, string Address) Listen()
    {
        while (true)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
            var listener = new HttpListener();
            listener.Prefixes.Add(address + "/");
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException)
            {
                // Another took the port meanwhile.
                listener.Close();
            }
        }
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Keep(context.Request.Url!.AbsolutePath, body.ToArray());
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // It was closed.
        }
    }

    // Field numbers as in opentelemetry/proto: resource 1 (attributes 1: key 1, value 2: string 1), scopes 2; a scope's
    // description 1 (name 1), its items 2 (a span's name is 5, a metric's 1).
    private void Keep(string path, byte[] body)
    {
        var (scope, item, name) = path switch
        {
            "/v1/traces" => ("source", "span", 5),
            "/v1/metrics" => ("meter", "metric", 1),
            _ => (path, path, 1),
        };
        lock (_lock)
        {
            _names.UnionWith(ProtobufFields.Strings(body, 1, 1, 1, 2, 1).Select(x => $"attribute {x}"));
            foreach (var part in ProtobufFields.Messages(body, 1, 2))
            {
                var source = ProtobufFields.Strings(part, 1, 1).Single();
                _names.Add($"{scope} {source}");
                _names.UnionWith(ProtobufFields.Strings(part, 2, name).Select(x => $"{item} {source} {x}"));
            }
        }
    }
}
