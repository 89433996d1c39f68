using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ilrs.Sim.Orleans.Tests.Tool;

namespace Ilrs.Sim.Orleans.Tests.Silos;

/// <summary>
/// The command line of a silo. The help text is approved as a file; with ILRS_APPROVE=1 in the environment it is
/// written anew.
/// </summary>
public sealed class SiloCommandTests
{
    [Fact]
    public async Task Help_WhenAsked_IsTheApprovedText()
    {
        var run = await ToolRun.OfSilo("--help");
        var lines = run.Out.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var text = string.Join('\n', lines).Trim() + "\n";
        var path = Path.Combine(Folder(), "help.approved.txt");
        if (Environment.GetEnvironmentVariable("ILRS_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(path), text);
    }

    [Fact]
    public async Task Version_WhenAsked_NamesOrleansAndItsCommit()
    {
        var version = typeof(IGrain).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var commit = version!.InformationalVersion.Split('+')[1];
        var run = await ToolRun.OfSilo("--version");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches($@"\nOrleans +[0-9]+\.[0-9]+\.[0-9]+ \(commit {commit}\)\n", run.Out.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("--speed 3", "--speed")]
    [InlineData("--port 70000", "--port: 70000 is no port: 0 to 65535.")]
    [InlineData("--gateway-port x", "x")]
    [InlineData("--primary here", "--primary: 'here' is no address and port, such as 10.0.0.5:11111.")]
    [InlineData("--address TOO-LONG", "' is no IP address and no name of one.")]
    [InlineData("--data a.db --primary 127.0.0.1:11111", "--data and --primary exclude each other")]
    [InlineData("--log Loud", "Loud")]
    [InlineData("--otlp localhost:4317", "--otlp: 'localhost:4317' is no http or https address")]
    public async Task CommandLine_WhenWrong_SaysWhatIsWrong(string line, string words)
    {
        // A name that is longer than names may be is refused without a question to the network.
        var given = line.Replace("TOO-LONG", new string('x', 300), StringComparison.Ordinal);
        var run = await ToolRun.OfSilo(given.Split(' '));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.EndsWith("See --help.", run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenNothingElseIsAsked_WarnsOfNothingThatIsOnPurpose()
    {
        using var silo = await StartedSilo.StartAsync("OTEL_EXPORTER_OTLP_ENDPOINT", "");
        var (code, errors) = await silo.StopAsync();

        Assert.True(code == 0, errors);
        Assert.DoesNotContain("ServerGC", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("stalled", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenAPortIsTaken_NamesThePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var run = await ToolRun.OfSilo("--port", "0", "--gateway-port", port);

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Equal($"error: port {port} of 127.0.0.1 is taken; 0 picks a free one", run.Error.TrimEnd());
    }

    [Fact]
    public async Task Start_WhenTheFolderOfTheDataFileIsMissing_NamesIt()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "silos.db");
        var run = await ToolRun.OfSilo("--data", path, "--port", "0", "--gateway-port", "0");

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Equal(
            $"error: {path} cannot be made: the folder {Path.GetDirectoryName(path)} does not exist",
            run.Error.TrimEnd());
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
