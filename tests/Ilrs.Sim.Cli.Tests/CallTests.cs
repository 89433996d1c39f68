namespace Ilrs.Sim.Cli.Tests;

/// <summary>The planner's questions: a call under every rule, and where awards would go.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task Rehearsal_OfTheNextCall_ShowsEveryRule()
    {
        var run = await CliRun.Of("call", "rehearse", "ILRS-1", "-n", "20", "--format", "csv");
        Assert.Equal(ExitCode.Success, run.Code);
        foreach (var rule in new[] { "merit", "contribution-share", "fair-share", "newcomer-quota", "lead-first" })
        {
            Assert.Contains(rule, run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rehearsal_OfAMissionWithoutACall_NamesThoseWithOne()
    {
        var run = await CliRun.Of("call", "rehearse", "change-7");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("ilrs-1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehoming_OfChangeEight_ShowsEveryPolicy()
    {
        var run = await CliRun.Of("rehome", "CE-8", "-n", "5", "--until", "2036-01-01");
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Contains("Lunar rover", run.Out, StringComparison.Ordinal);
        Assert.Contains("award order (in force)", run.Out, StringComparison.Ordinal);
        Assert.Contains("ends (100 %)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehoming_OfAMissionWithoutAwards_SaysSo()
    {
        var run = await CliRun.Of("rehome", "ilrs-5", "-n", "2", "--until", "2030-01-01");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("no award to lose", run.Error, StringComparison.Ordinal);
    }
}
