using System.Diagnostics;
using Ilrs.Sim.Orleans.Tests.Tool;

namespace Ilrs.Sim.Orleans.Tests.Silos;

/// <summary>A silo as a process on free ports, which is ready and ends with the test host.</summary>
internal sealed class StartedSilo : IDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private StartedSilo(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The gateway as <c>--cluster</c> takes it.</summary>
    public string Gateway { get; private set; } = "";

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="variable">A variable of its environment.</param>
    /// <param name="value">The variable's value.</param>
    /// <param name="args">Options beside those of its ports.</param>
    public static async Task<StartedSilo> StartAsync(string variable, string value, params string[] args)
    {
        var assembly = BuiltAssembly.Path("Ilrs.Sim.Silo", "Ilrs.Sim.Silo.dll");
        var start = new ProcessStartInfo(
            "dotnet", [assembly, "--port", "0", "--gateway-port", "0", "--until-input-ends", .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[variable] = value;
        var silo = new StartedSilo(Process.Start(start)!);
        using var limit = new CancellationTokenSource(Hang);
        var ready = await silo._process.StandardOutput.ReadLineAsync(limit.Token) ?? await silo._errors;
        Assert.StartsWith("ready: gateway ", ready, StringComparison.Ordinal);
        silo.Gateway = ready["ready: gateway ".Length..ready.IndexOf(',', StringComparison.Ordinal)];
        return silo;
    }

    /// <summary>Ends it in good order.</summary>
    /// <returns>Its exit code, and what it said on standard error.</returns>
    public async Task<(int Code, string Errors)> StopAsync()
    {
        using var limit = new CancellationTokenSource(Hang);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
