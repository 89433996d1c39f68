using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ilrs.Sim.Orleans.Benchmarks;

/// <summary>A silo as a process of its own; it ends with this object.</summary>
internal sealed partial class SiloProcess : IDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private SiloProcess(Process process, string gateway) => (_process, Gateway) = (process, gateway);

    /// <summary>The gateway as clients name it.</summary>
    public string Gateway { get; }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a silo on free ports and waits until it is ready.</summary>
    /// <param name="data">The data file.</param>
    public static async Task<SiloProcess> StartAsync(string data)
    {
        string[] options =
        [
            "--data", data, "--port", "0", "--gateway-port", "0", "--until-input-ends", "--log", "Error",
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path(), .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var limit = new CancellationTokenSource(Hang);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Ready().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new SiloProcess(process, match.Groups["gateway"].Value);
            }
        }

        throw new InvalidOperationException("The silo ended before it was ready.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Path([CallerFilePath] string file = "")
    {
        var source = System.IO.Path.GetDirectoryName(file)!;
        var output = System.IO.Path.GetRelativePath(source, AppContext.BaseDirectory); // bin/CONFIGURATION/net10.0
        return System.IO.Path.GetFullPath(
            System.IO.Path.Combine(source, "..", "..", "src", "Ilrs.Sim.Silo", output, "Ilrs.Sim.Silo.dll"));
    }

    [GeneratedRegex("ready: gateway (?<gateway>[^,]+),")]
    private static partial Regex Ready();
}
