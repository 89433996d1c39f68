namespace Ilrs.Sim.Cli.Tests;

/// <summary>What people at a terminal see.</summary>
public sealed class TerminalTests
{
    private const string Bold = "\u001b[1m";
    private const string Erase = "\r\u001b[K";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Titles_WhenColoursAreOnOrOff_AreBoldOrPlain(bool colours)
    {
        using var output = new StringWriter();
        var console = new CliConsole(output, TextWriter.Null, colours, Progress: false);
        await CliApplication.RunAsync(["scenarios", "list"], console);

        Assert.Equal(colours, output.ToString().Contains(Bold, StringComparison.Ordinal));
        Assert.Equal(colours, output.ToString().Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Progress_WhenErrorsAreSeen_IsABarThatGoesAway()
    {
        using var cancel = new CancellationTokenSource();
        using var error = new BarWatcher(cancel);
        var console = new CliConsole(TextWriter.Null, error, Colours: false, Progress: true);
        var code = await CliApplication.RunAsync(
            ["run", CliRun.Small, "--replications", "100000000"], console, cancel.Token);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Matches(@"\r\[\.{30}\] [\d,]+ of 100,000,000, \d+:\d\d:\d\d left ", error.ToString());
        Assert.EndsWith(
            Erase + "error: cancelled; nothing was written", error.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Cancels as soon as a bar is drawn.</summary>
    private sealed class BarWatcher(CancellationTokenSource cancel) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value is not null && value.StartsWith("\r[", StringComparison.Ordinal))
            {
                cancel.Cancel();
            }
        }
    }
}
