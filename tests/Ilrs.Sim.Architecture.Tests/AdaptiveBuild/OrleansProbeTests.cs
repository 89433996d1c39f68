using System.Text.Json;

namespace Ilrs.Sim.Architecture.Tests.AdaptiveBuild;

public sealed class OrleansProbeTests : IDisposable
{
    private readonly FakeFeed _feed = new();

    [Fact]
    public async Task Probe_WhenThePackagesComeAndGo_KeepsThePositiveAnswerOnly()
    {
        Assert.Equal("absent", await AskAsync());

        _feed.Fill();
        Assert.Equal("available", await AskAsync());

        _feed.Empty();
        Assert.Equal("available", await AskAsync());

        Directory.Delete(Path.Combine(_feed.Root, "packages"), recursive: true);
        Assert.Equal("absent", await AskAsync());
    }

    [Fact]
    public async Task Probe_WhenTheSourcesDoNotAnswerInTime_SaysUnknown()
    {
        _feed.Fill();

        Assert.Equal("unknown", await AskAsync("-p:OrleansProbeTimeout=0.001"));
    }

    [Fact]
    public async Task Probe_WhenASourceIsOutOfReach_SaysUnknown() =>
        Assert.Equal("unknown", await AskAsync($"-p:RestoreSources={Path.Combine(_feed.Root, "gone")}"));

    [Fact]
    public async Task Probe_WhenGivenAnotherList_AsksForThosePackages()
    {
        _feed.Fill();

        Assert.Equal("absent", await AskAsync("-p:ProbeList=TelemetryPackages.props", "-p:ProbeSubject=others"));
    }

    public void Dispose() => _feed.Dispose();

    private async Task<string> AskAsync(params string[] more)
    {
        string[] arguments =
        [
            "msbuild", Path.Combine("build", "OrleansProbe.csproj"), "-getTargetResult:Ask", "-nodeReuse:false",
            $"-p:OrleansVersion={FakeFeed.Version}", $"-p:OrleansFeedFolder={_feed.Feed}",
            $"-p:OrleansWorkFolder={_feed.Root}/cache/", "-p:OrleansProbeTimeout=300",
            $"-p:RestoreSources={_feed.NoPackages}", $"-p:RestorePackagesPath={_feed.Root}/packages/",
        ];
        var (exitCode, output) = await DotnetCommand.RunAsync(Repository.Root, [.. arguments, .. more]);
        Assert.True(exitCode == 0, output);
        using var answer = JsonDocument.Parse(output);
        var item = answer.RootElement.GetProperty("TargetResults").GetProperty("Ask").GetProperty("Items")[0];
        return item.GetProperty("Identity").GetString()!;
    }
}
