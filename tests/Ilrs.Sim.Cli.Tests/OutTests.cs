using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class OutTests
{
    private static readonly string[] Files =
    [
        "contributions.csv", "dates-by-year.csv", "delays.csv", "events.csv", "groups.csv", "manifest.json",
        "milestones.csv", "partners.csv", "scenario.yaml", "series.csv", "slots.csv", "training.csv",
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
    public async Task Groups_WhenWritten_AddUpToTheNumbersOfTheirPartners()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);
        double Sum(string file, Func<Dictionary<string, string>, bool> wanted) => Rows(folder["r", file])
            .Where(wanted)
            .Sum(row => double.Parse(row["mean"], System.Globalization.CultureInfo.InvariantCulture));

        // Alpha is of AA; beta, which alone has an instrument, has no country and nobody has a status.
        var paid = Sum("contributions.csv", row => row["partner"] == "alpha");
        Assert.Equal(paid, Sum("groups.csv", row => row["group"] == "AA" && row["metric"] == "contributed"), 1e-9);
        var all = Sum("contributions.csv", _ => true);
        Assert.Equal(all, Sum("groups.csv", row => row["by"] == "status" && row["metric"] == "contributed"), 1e-9);
        var hours = Sum("series.csv", row => row["metric"] == "instrument-hours");
        Assert.True(hours > 0);
        Assert.Equal(
            hours,
            Sum("groups.csv", row => row["by"] == "country" && row["metric"] == "instrument-hours"),
            1e-6);
        Assert.Equal(
            ["AA", ""],
            Rows(folder["r", "partners.csv"]).Select(row => row["country"]));
    }

    [Fact]
    public async Task DatesByYear_WhenWritten_RiseToTheReplicationsThatReachTheDate()
    {
        using var folder = new TemporaryFolder();
        await Write(folder["r"]);
        var landings = Rows(folder["r", "dates-by-year.csv"])
            .Where(row => row["id"] == "north" && row["kind"] == "arrival")
            .ToArray();
        var reached = landings.Select(row => int.Parse(row["reached"])).ToArray();
        var milestone = Rows(folder["r", "milestones.csv"])
            .First(row => row["id"] == "north" && row["kind"] == "arrival");

        Assert.Equal(["2027", "2028", "2029", "2030", "2031"], landings.Select(row => row["year"]));
        Assert.Equal(0, reached[0]); // planned for March 2028
        Assert.InRange(reached[1], 40, 99);
        Assert.Equal(reached.Order(), reached);
        Assert.Equal(milestone["reached"], landings[^1]["reached"]);
        Assert.Equal(
            reached.Select(x => x / 100.0),
            landings.Select(row => double.Parse(row["chance"], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(landings, row => Assert.Equal(("alpha", "AA"), (row["operator"], row["country"])));
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

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = Csv.Parse(File.ReadAllText(path));
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(x => x.First, x => x.Second));
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
