namespace Ilrs.Sim.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("fly")]
    [InlineData("run")]
    [InlineData("run programme-2026 --speed 3")]
    [InlineData("run programme-2026 --replications 0")]
    [InlineData("run programme-2026 --replications many")]
    [InlineData("run programme-2026 --seed -1")]
    [InlineData("run programme-2026 --threads 0")]
    [InlineData("run programme-2026 --trace -1")]
    [InlineData("run programme-2026 --format xml")]
    [InlineData("run programme-2026 --cluster nowhere")]
    [InlineData("run programme-2026 --cluster 127.0.0.1:70000")]
    [InlineData("session --attach s1")]
    [InlineData("session programme-2026 --resume old.json")]
    [InlineData("session --replication -1")]
    [InlineData("verify")]
    [InlineData("verify no-such-folder")]
    [InlineData("explain no-such-milestone")]
    [InlineData("show")]
    [InlineData("show nothing programme-2026")]
    [InlineData("show CE-8 programme-2026 --at soon")]
    [InlineData("show CE-8 programme-2026 --at 2020-01-01")]
    [InlineData("compare")]
    [InlineData("compare programme-2026")]
    [InlineData("compare programme-2026 reference-campaign")]
    [InlineData("compare programme-2026 programme-2026 --by 1990")]
    [InlineData("compare programme-2026 programme-2026 --assumed -1")]
    [InlineData("compare programme-2026 programme-2026 --replications 1000000")]
    [InlineData("compare no-such-folder/.. programme-2026")]
    [InlineData("brief")]
    [InlineData("brief nobody programme-2026")]
    [InlineData("brief AZ programme-2026 --format table")]
    public async Task Command_WhenTheLineIsWrong_EndsWithTwoAndSaysWhy(string line)
    {
        var run = await CliRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("run no-such-scenario")]
    [InlineData("compare programme-2026 no-such-scenario")]
    [InlineData("compare programme-2026 --with no-such-overlay")]
    [InlineData("compare programme-2026 --set missions.change-8.lunch=2030-01-01")]
    [InlineData("validate no-such-scenario")]
    [InlineData("explain both-landed no-such-scenario")]
    [InlineData("scenarios show no-such-scenario")]
    [InlineData("scenarios export no-such-scenario")]
    [InlineData("run programme-2026 --with no-such-overlay")]
    [InlineData("run programme-2026 --set missions.change-8.lunch=2030-01-01")]
    [InlineData("run programme-2026 --until soon")]
    public async Task Command_WhenTheScenarioIsWrong_EndsWithThreeAndSaysWhatWasFoundAndExpected(string line)
    {
        var run = await CliRun.Of(line.Split(' '));

        Assert.Equal(ExitCode.InvalidScenario, run.Code);
        Assert.Contains("found ", run.Error, StringComparison.Ordinal);
        Assert.Contains("expected ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Validate_WhenAFileHasTwoErrors_NamesThePlaceOfBoth()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(CliRun.Small);
        await File.WriteAllTextAsync(
            folder["bad.yaml"],
            text.Replace("transfer: 5 days", "transfer: 5 kg", StringComparison.Ordinal));

        var run = await CliRun.Of("validate", folder["bad.yaml"]);

        Assert.Equal(ExitCode.InvalidScenario, run.Code);
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(
            lines, line => Assert.Matches(@"^error: .*bad\.yaml:\d+:\d+: missions\.\w+\.transfer: found ", line));
    }

    [Fact]
    public async Task Version_WhenAsked_IsTheEnginesVersion()
    {
        var run = await CliRun.Of("--version");

        Assert.Equal((ExitCode.Success, Core.Engine.EngineInfo.Version), (run.Code, run.Out.TrimEnd()));
    }
}
