using System.Runtime.CompilerServices;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Tests;

public sealed class ReadmeTests
{
    private static readonly string s_root = FindRoot();

    [Fact]
    public void WhatIfOfTheReadme_WhenCompared_IsTheExampleFile()
    {
        var readme = File.ReadAllText(Path.Combine(s_root, "README.md"));
        var block = readme.Split("```yaml\n")[1].Split("```")[0];
        Assert.Equal(File.ReadAllText(Path.Combine(s_root, "docs", "examples", "what-if.yaml")), block);
    }

    [Fact]
    public void Example_WhenLoaded_HasNoErrors()
    {
        var loaded = ScenarioLoader.Load(Path.Combine(s_root, "docs", "examples", "what-if.yaml"));
        Assert.Empty(loaded.Diagnostics);
        Assert.NotNull(loaded.Document);
    }

    [Fact]
    public void LinksOfTheDocuments_WhenFollowed_LeadToFiles()
    {
        var documents = Directory.GetFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(s_root, "*.md"));
        var broken = new List<string>();
        foreach (var document in documents)
        {
            foreach (var link in File.ReadAllText(document).Split("](").Skip(1).Select(x => x.Split(')', '#')[0]))
            {
                var target = Path.Combine(Path.GetDirectoryName(document)!, link);
                if (link.Length > 0 && !link.Contains("://", StringComparison.Ordinal)
                    && !File.Exists(target) && !Directory.Exists(target))
                {
                    broken.Add($"{Path.GetRelativePath(s_root, document)}: {link}");
                }
            }
        }

        Assert.Empty(broken);
    }

    private static string FindRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
