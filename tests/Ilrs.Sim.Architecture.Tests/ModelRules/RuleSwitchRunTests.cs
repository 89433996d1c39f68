using Ilrs.Sim.Architecture.Tests.AdaptiveBuild;
using Xunit.Abstractions;

namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>
/// Tries the changes of RuleSwitches.csv one by one in a copy of the repository: the test named is green without the
/// change and red with it. ILRS_LONG=1 runs it; ILRS_RULES=window,landing takes some rules only.
/// </summary>
public sealed class RuleSwitchRunTests(ITestOutputHelper log)
{
    private static readonly string[] NotCopied = ["bin", "obj", "artifacts", ".git", "TestResults"];

    [LongFact]
    public async Task Switch_OfEachRule_TurnsItsTestRed()
    {
        var folder = Directory.CreateTempSubdirectory("ilrs-rules-").FullName;
        try
        {
            Copy(Repository.Root, folder);
            var violations = new List<string>();
            foreach (var project in Chosen().GroupBy(change => change.Project))
            {
                var build = await BuildAsync(folder, $"tests/{project.Key}");
                var green = build
                    ? await TestAsync(folder, project.Key, project.Select(change => change.Red))
                    : Outcome.DoesNotBuild;
                Note(violations, green == Outcome.Green ? null : $"{project.Key} without a change: {green}");
                foreach (var change in project)
                {
                    var outcome = await TryAsync(folder, change);
                    log.WriteLine($"{change.Rule}: {change.Red} {outcome}");
                    Note(violations, outcome == Outcome.Red ? null : $"{change.Rule}: {change.Red} {outcome}");
                }
            }

            Guard.FindsNothing(violations);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<RuleSwitch> Chosen()
    {
        var wanted = Environment.GetEnvironmentVariable("ILRS_RULES")?.Split(',');
        return RuleSwitch.All.Where(change => wanted is null || wanted.Contains(change.Rule));
    }

    /// <summary>
    /// Builds the changed project alone and puts its assembly beside the tests, which were built once: a change stays
    /// within a method, so nothing else has to be compiled again.
    /// </summary>
    private static async Task<Outcome> TryAsync(string folder, RuleSwitch change)
    {
        var path = Path.Combine(folder, change.File);
        var project = string.Join('/', change.File.Split('/')[..2]);
        var name = Path.GetFileName(project) + ".dll";
        var assembly = Output(folder, $"tests/{change.Project}", name);
        var text = await File.ReadAllTextAsync(path);
        var bytes = await File.ReadAllBytesAsync(assembly);
        await File.WriteAllTextAsync(path, text.Replace(change.Find, change.Replace, StringComparison.Ordinal));
        try
        {
            if (!await BuildAsync(folder, project, "--no-restore", "--no-dependencies"))
            {
                return Outcome.DoesNotBuild;
            }

            File.Copy(Output(folder, project, name), assembly, overwrite: true);
            return await TestAsync(folder, change.Project, [change.Red]);
        }
        finally
        {
            await File.WriteAllTextAsync(path, text);
            await File.WriteAllBytesAsync(assembly, bytes);
        }
    }

    private static string Output(string folder, string project, string file) =>
        Path.Combine(folder, project, "bin", "Release", "net10.0", file);

    private static async Task<bool> BuildAsync(string folder, string project, params string[] options)
    {
        string[] words = ["build", "-c", "Release", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false"];
        var build = await DotnetCommand.RunAsync(folder, [.. words, "-v", "quiet", .. options, project]);
        return build.ExitCode == 0;
    }

    private static async Task<Outcome> TestAsync(string folder, string project, IEnumerable<string> tests)
    {
        var names = tests.Distinct().Select(name => $"FullyQualifiedName~.{name}{(name.Contains('.') ? "" : ".")}");
        var run = await DotnetCommand.RunAsync(
            folder, "test", "-c", "Release", "--no-build", $"tests/{project}", "--filter", string.Join('|', names));
        return run.Output.Contains("Failed!", StringComparison.Ordinal) ? Outcome.Red
            : run.ExitCode == 0 && run.Output.Contains("Passed!", StringComparison.Ordinal) ? Outcome.Green
            : Outcome.DoesNotRun;
    }

    private static void Note(List<string> violations, string? violation)
    {
        if (violation is not null)
        {
            violations.Add(violation);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            var name = Path.GetFileName(folder);
            if (!NotCopied.Contains(name))
            {
                Copy(folder, Directory.CreateDirectory(Path.Combine(to, name)).FullName);
            }
        }
    }

    private enum Outcome
    {
        Green,
        Red,
        DoesNotBuild,
        DoesNotRun,
    }
}
