using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ilrs.Sim.Orleans.Tests.Tool;

namespace Ilrs.Sim.Orleans.Tests.Processes;

/// <summary>A silo as a process of its own, which is killed and started again; it ends with the test host.</summary>
public sealed class SiloUnderTest(string data, int port, int gatewayPort)
{
    /// <summary>Exit code of a process that was killed: 128 and the number of SIGKILL.</summary>
    public const int Killed = 137;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);
    private readonly StringBuilder _errors = new();
    private Process? _process;

    /// <summary>The gateway as <c>--cluster</c> takes it; the same after each start.</summary>
    public string Gateway => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{gatewayPort}");

    /// <summary>What it said on standard error, over all its starts.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>A silo on ports that are free now. They lie outside those that systems give to clients.</summary>
    public static SiloUnderTest On(string data) => new(data, FreePort(), FreePort());

    /// <summary>Starts the process and waits until its gateway is open.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                BuiltAssembly.Path("Ilrs.Sim.Silo", "Ilrs.Sim.Silo.dll"),
                "--data", data,
                "--port", port.ToString(CultureInfo.InvariantCulture),
                "--gateway-port", gatewayPort.ToString(CultureInfo.InvariantCulture),
                "--log", "Error",
                "--wake-period", "2",
                "--save-period", "1",
                "--until-input-ends",
            },
        };
        var process = Process.Start(start)!;
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Hang);
        var ready = await process.StandardOutput.ReadLineAsync(limit.Token);
        Assert.True(
            ready?.StartsWith($"ready: gateway {Gateway}, ", StringComparison.Ordinal),
            $"The silo did not start; it said '{ready}'.\n{Errors}");
    }

    /// <summary>Kills the process with SIGKILL: it gets no time for anything.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        var code = await EndAsync();
        Assert.True(code == Killed, $"The silo was not killed but ended with {code}.\n{Errors}");
    }

    /// <summary>Closes standard input, as the end of the test host does.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> CloseInputAsync()
    {
        _process!.StandardInput.Close();
        return EndAsync();
    }

    /// <summary>Kills what may still run.</summary>
    public void Abandon()
    {
        _process?.Kill();
        _process?.Dispose();
        _process = null;
    }

    private async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Hang);
        await _process!.WaitForExitAsync(limit.Token);
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    private static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 32_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // It is taken: another.
            }
        }
    }
}
