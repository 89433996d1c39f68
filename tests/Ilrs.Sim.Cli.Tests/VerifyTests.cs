namespace Ilrs.Sim.Cli.Tests;

public sealed class VerifyTests
{
    [Fact]
    public async Task Verify_WhenTheResultIsUntouched_Succeeds()
    {
        using var folder = new TemporaryFolder();
        await Write(folder);
        var run = await CliRun.Of("verify", folder["r"]);

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.EndsWith(": verified", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"seed\": 3", "\"seed\": 4", "fingerprint: found ")]
    [InlineData("\"replications\": 70", "\"replications\": 71", "fingerprint: found ")]
    [InlineData("\"trace\": 2", "\"trace\": 3", "events.csv of a new run: found ")]
    [InlineData("\"engine\": \"", "\"engine\": \"0", "engine version: found ")]
    [InlineData("\"model_hash\": \"", "\"model_hash\": \"0", "model hash: found ")]
    [InlineData("\"document_hash\": \"", "\"document_hash\": \"0", "document hash: found ")]
    [InlineData("\"fingerprint\": \"", "\"fingerprint\": \"0", "fingerprint: found ")]
    public async Task Verify_WhenTheManifestWasChanged_SaysWhatDiffers(string written, string changed, string error)
    {
        using var folder = new TemporaryFolder();
        await Write(folder);
        await Replace(folder["r", "manifest.json"], written, changed);
        var run = await CliRun.Of("verify", folder["r"]);

        Assert.Equal(ExitCode.VerificationFailed, run.Code);
        Assert.Contains("error: " + error, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("contributions.csv")]
    [InlineData("delays.csv")]
    [InlineData("events.csv")]
    [InlineData("milestones.csv")]
    [InlineData("series.csv")]
    [InlineData("slots.csv")]
    [InlineData("training.csv")]
    public async Task Verify_WhenAFileWasChanged_NamesIt(string name)
    {
        using var folder = new TemporaryFolder();
        await Write(folder);
        await File.AppendAllTextAsync(folder["r", name], " ");
        var run = await CliRun.Of("verify", folder["r"]);

        Assert.Equal(ExitCode.VerificationFailed, run.Code);
        Assert.Contains($"error: {folder["r", name]}: found SHA-256 ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WhenTheScenarioWasChanged_SaysThatHashesAndFingerprintDiffer()
    {
        using var folder = new TemporaryFolder();
        await Write(folder);
        await Replace(folder["r", "scenario.yaml"], "0.95", "0.9");
        var run = await CliRun.Of("verify", folder["r"]);

        Assert.Equal(ExitCode.VerificationFailed, run.Code);
        Assert.Contains("model hash: found ", run.Error, StringComparison.Ordinal);
        Assert.Contains("fingerprint: found ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WhenAFileIsGone_NamesIt()
    {
        using var folder = new TemporaryFolder();
        await Write(folder);
        File.Delete(folder["r", "slots.csv"]);
        var run = await CliRun.Of("verify", folder["r"]);

        Assert.Equal(ExitCode.VerificationFailed, run.Code);
        Assert.Contains("slots.csv: found no file, expected SHA-256 ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"tool\": \"another\", \"manifest\": 1}")]
    public async Task Verify_WhenTheManifestIsNone_EndsWithFour(string manifest)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["manifest.json"], manifest);
        var run = await CliRun.Of("verify", folder.Path);

        Assert.Equal(ExitCode.VerificationFailed, run.Code);
        Assert.Contains("found no readable manifest, expected ", run.Error, StringComparison.Ordinal);
    }

    private static async Task Write(TemporaryFolder folder)
    {
        var run = await CliRun.Of(
            "run", CliRun.Small, "--replications", "70", "--seed", "3", "--trace", "2", "--out", folder["r"]);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
    }

    private static async Task Replace(string path, string old, string with)
    {
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(old, with, StringComparison.Ordinal));
    }
}
