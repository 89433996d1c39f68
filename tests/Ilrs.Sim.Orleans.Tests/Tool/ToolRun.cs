using System.Diagnostics;

namespace Ilrs.Sim.Orleans.Tests.Tool;

/// <summary>What one run of the tool, or of the silo, as a process gave.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <summary>Runs the tool that was built with these tests, with lines on standard input.</summary>
    public static Task<ToolRun> With(string input, params string[] args) =>
        RunAsync(BuiltAssembly.Path("Ilrs.Sim.Cli", "ilrs-sim.dll"), input, args);

    /// <summary>Runs the tool without input.</summary>
    public static Task<ToolRun> Of(params string[] args) => With("", args);

    /// <summary>Runs the silo without input.</summary>
    public static Task<ToolRun> OfSilo(params string[] args) =>
        RunAsync(BuiltAssembly.Path("Ilrs.Sim.Silo", "Ilrs.Sim.Silo.dll"), "", args);

    private static async Task<ToolRun> RunAsync(string assembly, string input, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Hang);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new ToolRun(process.ExitCode, await output, await error);
    }
}
