namespace Ilrs.Sim.Cli.Tests;

/// <summary>The calibration that ships, from the command line.</summary>
public sealed class CalibrateTests
{
    [Fact]
    public async Task Calibrate_AsOfADate_PrintsTheFitAndItsTests()
    {
        var run = await CliRun.Of("calibrate", "--as-of", "2016-06-30", "-n", "10", "--format", "csv");
        Assert.Equal(ExitCode.Success, run.Code);
        foreach (var table in new[] { "stages", "classes", "replays", "scores", "ranks", "missions" })
        {
            Assert.Contains($"\n{table},", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Calibrate_AsAnOverlay_IsOneThatScenariosTake()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "fit.yaml");
        await File.WriteAllTextAsync(file, (await CliRun.Of("calibrate", "-n", "10", "--overlay")).Out);
        var run = await CliRun.Of("validate", "programme-2026", "--with", file);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Success, run.Code);
    }

    [Theory]
    [InlineData("--as-of", "1999-12-31")]
    [InlineData("--as-of", "2020-13-01")]
    [InlineData("-n", "9")]
    public async Task Calibrate_WithANumberOutOfRange_SaysWhatIsExpected(string option, string value)
    {
        var run = await CliRun.Of("calibrate", option, value);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains($"found '{value}', expected", run.Error, StringComparison.Ordinal);
    }
}
