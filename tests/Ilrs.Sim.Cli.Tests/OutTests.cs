using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class OutTests
{
    private static readonly string[] Files =
    [
        "contributions.csv", "delays.csv", "events.csv", "manifest.json", "milestones.csv", "scenario.yaml",
        "series.csv", "slots.csv", "training.csv",
    ];

    [Fact]
    public async Task Out_WhenTheFolderIsNew_HoldsEveryFileWithItsHash()
    {
        using var folder = new TemporaryFolder();
        var run = await Write(folder["deep", "result"]);

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.Equal(Files, Names(folder["deep", "result"]));
        Assert.Equal(["result"], Names(folder["deep"]));
        using var manifest = JsonDocument.Parse(
            await File.ReadAllBytesAsync(folder["deep", "result", "manifest.json"]));
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            var content = await File.ReadAllBytesAsync(folder["deep", "result", file.GetProperty("name").GetString()!]);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.GetProperty("sha256").GetString());
            Assert.Equal(content.Length, file.GetProperty("bytes").GetInt32());
        }

        Assert.Equal(Files.Length - 1, manifest.RootElement.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task Out_WhenWritten_HasTablesThatCanBeRead()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);

        foreach (var name in Files.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var lines = Csv.Parse(await File.ReadAllTextAsync(folder["r", name]));
            Assert.True(lines.Count > 1, name);
            Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        }

        Assert.Equal("month", Csv.Parse(await File.ReadAllTextAsync(folder["r", "series.csv"]))[0][0]);
        Assert.All(
            Csv.Column(folder["r", "series.csv"], "month"),
            month => Assert.Matches(@"^\d{4}-(0[1-9]|1[0-2])$", month));
        Assert.Contains("Both landers are down", Csv.Column(folder["r", "milestones.csv"], "name"));
        Assert.Contains("phase", Csv.Column(folder["r", "milestones.csv"], "kind"));
        Assert.Contains("alpha", Csv.Column(folder["r", "contributions.csv"], "partner"));
        Assert.Contains("beta", Csv.Column(folder["r", "slots.csv"], "partner"));
        Assert.Contains("beta", Csv.Column(folder["r", "training.csv"], "home"));
        Assert.All(
            Csv.Column(folder["r", "events.csv"], "time"),
            time => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", time));
    }

    [Fact]
    public async Task Out_WhenWritten_HasOnlyFilesAndColumnsThatAreDocumented()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);
        var documented = await File.ReadAllTextAsync(Documentation());

        foreach (var name in Files)
        {
            Assert.Contains($"`{name}`", documented, StringComparison.Ordinal);
            if (name.EndsWith(".csv", StringComparison.Ordinal))
            {
                Assert.All(
                    Csv.Parse(await File.ReadAllTextAsync(folder["r", name]))[0],
                    column => Assert.Contains($"`{column}`", documented, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Out_WhenWritten_HasCausesThatSumToTheLatenessExactly()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);
        var lines = Csv.Parse(await File.ReadAllTextAsync(folder["r", "delays.csv"]));
        var (id, kind, cause, seconds) = (0, 2, 5, 6);

        foreach (var item in lines.Skip(1).GroupBy(line => (line[id], line[kind])))
        {
            var causes = item.Where(line => line[cause] != "all").Sum(line => Number(line[seconds]));
            Assert.Equal(Number(item.Single(line => line[cause] == "all")[seconds]), causes);
        }

        static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Out_WhenWrittenTwice_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["a"]);
        await Write(folder["b"], "--threads", "5");

        Assert.All(Files, name => Assert.True(SameBytes(folder["a", name], folder["b", name]), name));
    }

    [Fact]
    public async Task Out_WhenAnotherReplicationIsTraced_ChangesTheEventsAlone()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["a"]);
        await Write(folder["b"], "--trace", "17");

        Assert.Equal(
            ["events.csv", "manifest.json"],
            Files.Where(name => !SameBytes(folder["a", name], folder["b", name])));
        Assert.All(Csv.Column(folder["b", "events.csv"], "replication"), index => Assert.Equal("17", index));
    }

    [Fact]
    public async Task Out_WhenTheFolderExists_IsRefusedBeforeAnythingRuns()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);
        var before = await File.ReadAllBytesAsync(folder["r", "manifest.json"]);
        var run = await Write(folder["r"], "--seed", "2");

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.Equal(before, await File.ReadAllBytesAsync(folder["r", "manifest.json"]));
    }

    [Fact]
    public async Task Out_WhenForced_ReplacesAnOlderResult()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);
        var run = await Write(folder["r"], "--seed", "2", "--force");
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["r", "manifest.json"]));

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(2, manifest.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal(["r"], Names(folder.Path));
    }

    [Fact]
    public async Task Out_WhenForcedOnAFolderThatHoldsNoResult_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["home"]);
        await File.WriteAllTextAsync(folder["home", "letter.txt"], "dear");
        var run = await Write(folder["home"], "--force");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal(["letter.txt"], Names(folder["home"]));
    }

    [Fact]
    public async Task Out_WhenCancelledInTheRun_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        using var cancel = new CancellationTokenSource();
        using var to = new CancellingWriter(cancel);
        var run = await CliRun.Of(
            to, cancel.Token, "run", CliRun.Small, "--replications", "100000000", "--out", folder["deep", "r"]);

        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Equal("error: cancelled; nothing was written", run.Error.TrimEnd());
        Assert.Empty(Names(folder.Path));
    }

    [Fact]
    public async Task Out_WhenItCannotBeWritten_EndsWithOneAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "");
        var run = await Write(folder["file", "below"]);

        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["file"], Names(folder.Path));
    }

    private static Task<CliRun> Write(string path, params string[] more) =>
        CliRun.Of(["run", CliRun.Small, "--replications", "100", "--out", path, .. more]);

    private static string Documentation([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "results.md");

    private static bool SameBytes(string one, string other) =>
        File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static IEnumerable<string> Names(string path) =>
        Directory.EnumerateFileSystemEntries(path)
            .Select(entry => Path.GetFileName(entry)!)
            .Order(StringComparer.Ordinal);
}
