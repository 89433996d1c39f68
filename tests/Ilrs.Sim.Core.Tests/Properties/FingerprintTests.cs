using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ilrs.Sim.TestKit;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>One fingerprint, whoever computes it: another process, another code generator, another culture.</summary>
public sealed class FingerprintTests
{
    /// <summary>Set to 1, it makes the test write the approved fingerprints anew.</summary>
    private const string Approve = "ILRS_APPROVE";

    private static readonly Lazy<string[]> Here = new(() => [.. FingerprintList.All()]);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("tr-TR", "", "")]
    [InlineData("", "DOTNET_TieredCompilation", "0")]
    [InlineData("", "DOTNET_TieredPGO", "0")]
    [InlineData("", "DOTNET_EnableAVX2", "0")]
    [InlineData("", "DOTNET_EnableHWIntrinsic", "0")]
    public void Fingerprints_OfANewProcess_AreThoseOfThisOne(string culture, string variable, string value)
    {
        var lines = Print(culture, variable, value);

        // The child must have run as it was told to, or the comparison would show nothing.
        Assert.StartsWith($"# culture {culture},", lines[0], StringComparison.Ordinal);
        Assert.Equal(variable == "DOTNET_EnableHWIntrinsic", lines[0].EndsWith("False", StringComparison.Ordinal));
        Assert.Equal(Here.Value, lines[1..]);
    }

    /// <summary>
    /// The bits of the built-in scenarios, kept as text. They change with the engine or the data, and only knowingly.
    /// </summary>
    [Fact]
    public void Fingerprints_OfTheBuiltInScenarios_AreTheApprovedOnes()
    {
        var path = Path.Combine(Folder(), "Fingerprints.approved.txt");
        var actual = FingerprintList.OfBuiltIns().ToArray();
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(path, string.Join('\n', actual) + "\n");
        }

        Assert.True(
            File.ReadAllLines(path).SequenceEqual(actual),
            $"Built-in scenarios give other bits. If that is meant, raise EngineInfo.Version when the engine changed, "
                + $"run this test with {Approve}=1 and commit the text. Found:\n{string.Join('\n', actual)}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string[] Print(string culture, string variable, string value)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(FingerprintTests).Assembly.Location);
        start.ArgumentList.Add(culture);
        if (variable.Length > 0)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}: {errors.Result}");
        return output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
