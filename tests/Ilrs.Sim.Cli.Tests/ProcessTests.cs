using System.Diagnostics;

namespace Ilrs.Sim.Cli.Tests;

/// <summary>The tool as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Process_WhenItRuns_PrintsWhatTheApplicationPrints()
    {
        string[] args = ["run", CliRun.Small, "--replications", "60"];
        using var process = Start(args);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(ExitCode.Success, process.ExitCode);
        Assert.Equal((await CliRun.Of(args)).Out, output);
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
    }

    [Theory]
    [InlineData("fly", ExitCode.Usage)]
    [InlineData("validate no-such-scenario", ExitCode.InvalidScenario)]
    public async Task Process_WhenItFails_ReturnsTheExitCode(string line, int code)
    {
        using var process = Start(line.Split(' '));
        await process.WaitForExitAsync();

        Assert.Equal(code, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task Process_WhenInterrupted_EndsWith130AndLeavesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there is no signal to send there
        }

        using var folder = new TemporaryFolder();
        using var process = Start(["run", CliRun.Small, "--replications", "100000000", "--out", folder["r"]]);
        await process.StandardOutput.ReadLineAsync(); // the headline: the replications begin
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync();

        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static Process Start(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(CliApplication).Assembly.Location);
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
