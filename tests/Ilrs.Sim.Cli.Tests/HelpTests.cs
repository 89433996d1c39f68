using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Cli.Tests;

/// <summary>
/// The help texts are approved as files in <c>Help</c>; with ILRS_APPROVE=1 in the environment they are written anew.
/// </summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("ilrs-sim")]
    [InlineData("run")]
    [InlineData("session")]
    [InlineData("compare")]
    [InlineData("explain")]
    [InlineData("brief")]
    [InlineData("show")]
    [InlineData("assumptions")]
    [InlineData("scorecard")]
    [InlineData("call")]
    [InlineData("call rehearse")]
    [InlineData("rehome")]
    [InlineData("validate")]
    [InlineData("scenarios")]
    [InlineData("scenarios list")]
    [InlineData("scenarios show")]
    [InlineData("scenarios export")]
    [InlineData("verify")]
    [InlineData("schema")]
    [InlineData("calibrate")]
    public async Task Help_WhenAsked_IsTheApprovedText(string command)
    {
        var words = command == "ilrs-sim" ? [] : command.Split(' ');
        var run = await CliRun.Of([.. words, "--help"]);
        var lines = run.Out.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var text = string.Join('\n', lines).Trim();
        // The name of the program is that of the process, which in this test is the test runner's.
        text = text.Replace(Program(), "ilrs-sim", StringComparison.Ordinal) + "\n";
        var path = Path.Combine(Folder(), command.Replace(' ', '-') + ".txt");
        if (Environment.GetEnvironmentVariable("ILRS_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(await File.ReadAllTextAsync(path), text);
    }

    private static string Program() => Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);

    private static string Folder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "Help");
}
