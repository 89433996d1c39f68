using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Ilrs.Sim.Cli.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task Session_WhenLinesComeIn_AnswersEach()
    {
        var run = await CliRun.With("advance 2028-01\nstep 2 months\nstatus\nquit\nfly\n", "session", CliRun.Small);

        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        var lines = run.Out.TrimEnd().Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("s1 ready at 2027-01-01 of 2032-01-01, fingerprint ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("s1 ready at 2028-01-01 of 2032-01-01, fingerprint ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("s1 ready at 2028-03-01 of 2032-01-01, fingerprint ", lines[2], StringComparison.Ordinal);
        Assert.Equal(lines[2], lines[3]);
    }

    [Fact]
    public async Task Session_WhenSavedAndResumed_EndsWithTheSameFingerprint()
    {
        using var folder = new TemporaryFolder();
        const string Change = "change {kind: delay-mission, target: south, duration: 60 days}\n";
        var whole = await Statuses($"advance 2028-05-17\n{Change}advance 2032-01\n", CliRun.Small);
        await Statuses($"advance 2028-05-17\n{Change}save {folder["s.json"]}\n", CliRun.Small);
        var resumed = await Statuses("advance 2032-01\n", "--resume", folder["s.json"]);
        var unchanged = await Statuses("advance 2032-01\n", CliRun.Small);

        Assert.Equal("2028-05-17", resumed[0].GetProperty("date").GetString());
        Assert.Equal("ended", resumed[^1].GetProperty("state").GetString());
        Assert.Equal(Fingerprint(whole), Fingerprint(resumed));
        Assert.NotEqual(Fingerprint(whole), Fingerprint(unchanged));
    }

    [Fact]
    public async Task Session_WhenSteppedForkedAndSwitched_KeepsEachFuture()
    {
        var answers = await Statuses(
            "advance 2030-01\nfork 2028-01\nadvance 2030-01\nsessions\nswitch s1\nclose s2\n", CliRun.Small);

        Assert.Equal("s2", answers[3].GetProperty("session").GetString());
        Assert.Equal(Fingerprint(answers[..2]), Fingerprint(answers[..4]));
        Assert.Equal(2, answers[4].GetProperty("sessions").GetArrayLength());
        Assert.Equal("s1", answers[5].GetProperty("session").GetString());
        Assert.Equal("close", answers[6].GetProperty("command").GetString());
    }

    [Theory]
    [InlineData("read north office\n", "values")]
    [InlineData("figures\n", "accounts")]
    [InlineData("metrics contributed alpha\n", "cells")]
    [InlineData("step\nhistory\n", "commands")]
    [InlineData("step\nevents\n", "events")]
    public async Task Session_WhenLookedInto_ShowsWhatIsThere(string lines, string table)
    {
        var answers = await Statuses(lines, CliRun.Small);
        var text = await CliRun.With(lines, "session", CliRun.Small);

        Assert.True(answers[^1].GetProperty(table).GetArrayLength() > 0);
        Assert.Contains("───", text.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly", ExitCode.Usage, "found 'fly', expected a command: advance, step, ")]
    [InlineData("advance", ExitCode.Usage, "found 'advance', expected advance DATE [&]")]
    [InlineData("advance soon", ExitCode.Usage, "found 'soon', expected a date, YYYY-MM-DD or YYYY-MM")]
    [InlineData("advance 2028-02-30", ExitCode.Usage, "found '2028-02-30', expected a date, YYYY-MM-DD or YYYY-MM")]
    [InlineData("advance 2026-01", ExitCode.Failure, "The session s1 stands at 2027-01-01 and can advance to a later")]
    [InlineData("step 2 weeks", ExitCode.Usage, "found 'weeks', expected a number from 1, month, year, instant or &")]
    [InlineData("read nobody", ExitCode.Failure, "The session s1 has no entity 'nobody'.")]
    [InlineData("metrics speed", ExitCode.Usage, "found 'speed', expected one of ")]
    [InlineData("change {kind: dance}", ExitCode.InvalidScenario, "found 'dance', expected ")]
    [InlineData("switch s9", ExitCode.Failure, "There is no session 's9'.")]
    public async Task Script_WhenACommandFails_EndsWithPlaceAndReason(string line, int code, string reason)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["s.txt"], $"# one\nstatus\n{line}\nstatus\n");
        var run = await CliRun.Of("session", CliRun.Small, "--script", folder["s.txt"]);

        Assert.Equal(code, run.Code);
        Assert.StartsWith($"error: {folder["s.txt"]}:3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Out.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Terminal_WhenACommandFails_GoesOn()
    {
        using var to = new StringWriter();
        using var error = new StringWriter();
        var console = new CliConsole(to, error, Colours: false, Progress: false)
        {
            In = new StringReader("fly\nstep\n"),
            Interactive = true,
        };
        var code = await CliApplication.RunAsync(["session", CliRun.Small], console);

        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("error: found 'fly'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("s1> s1 ready at 2027-02-01", to.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_WhenTheFileIsNone_SaysSo()
    {
        var run = await CliRun.Of("session", "--resume", CliRun.Small);

        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.Contains("found no saved session, expected what 'save' wrote", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExampleOfTheDocument_WhenRun_IsTheOneShownAndSucceeds()
    {
        var script = Path.Combine(Root(), "docs", "examples", "session.txt");
        var document = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "sessions.md"));
        var run = await CliRun.Of("session", "programme-2026", "--script", script);

        Assert.Contains(
            "```\n" + await File.ReadAllTextAsync(script) + "```", document.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        Assert.Contains("s2 ready at 2032-01-01", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_WhenNoneIsThere_IsAClearFailure()
    {
        var run = await CliRun.Of("session", CliRun.Small, "--cluster", "127.0.0.1:1");

        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.Matches("no silo answers at 127.0.0.1:1|this build has no cluster client", run.Error);
    }

    private static async Task<JsonElement[]> Statuses(string lines, params string[] args)
    {
        var run = await CliRun.With(lines, ["session", .. args, "--json"]);
        Assert.Equal((ExitCode.Success, ""), (run.Code, run.Error));
        return [.. run.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string? Fingerprint(JsonElement[] answers) => answers[^1].GetProperty("fingerprint").GetString();

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
