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
                var green = await TestAsync(folder, project.Key, project.Select(change => change.Red));
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

    private static async Task<Outcome> TryAsync(string folder, RuleSwitch change)
    {
        var path = Path.Combine(folder, change.File);
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace(change.Find, change.Replace, StringComparison.Ordinal));
        try
        {
            return await TestAsync(folder, change.Project, [change.Red]);
        }
        finally
        {
            await File.WriteAllTextAsync(path, text);
        }
    }

    private static async Task<Outcome> TestAsync(string folder, string project, IEnumerable<string> tests)
    {
        var path = $"tests/{project}";
        var build = await DotnetCommand.RunAsync(
            folder, "build", "-c", "Release", "-p:TreatWarningsAsErrors=false", "-v", "quiet", path);
        if (build.ExitCode != 0)
        {
            return Outcome.DoesNotBuild;
        }

        var names = tests.Distinct().Select(name => $"FullyQualifiedName~.{name}{(name.Contains('.') ? "" : ".")}");
        var run = await DotnetCommand.RunAsync(
            folder, "test", "-c", "Release", "--no-build", path, "--filter", string.Join('|', names));
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
