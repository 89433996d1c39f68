using System.Xml.Linq;

namespace Ilrs.Sim.Architecture.Tests.AdaptiveBuild;

public sealed class OrleansPackageRuleTests
{
    private static readonly List<XDocument> Projects =
    [
        .. Repository.Projects.Select(path => XDocument.Load(path)),
        XDocument.Load(Path.Combine(Repository.Root, "tests", "Directory.Build.props")),
    ];

    private static readonly Dictionary<string, string> VersionsProbed =
        new[] { "OrleansPackages.props", "TelemetryPackages.props" }
            .Select(list => XDocument.Load(Path.Combine(Repository.Root, "build", list)))
            .SelectMany(list => list.Descendants("OrleansPackage"))
            .ToDictionary(
                item => item.Attribute("Include")!.Value,
                item => item.Attribute("Version")?.Value ?? "$(OrleansVersion)");

    private static readonly List<string> Probed = [.. VersionsProbed.Keys];

    [Fact]
    public void Packages_WhenOnlyOrleansProjectsUseThem_AreAllProbed() =>
        Guard.FindsNothing(OrleansPackageRule.Check(Projects, Probed));

    [Fact]
    public void Package_WhenTheProbeForgetsIt_IsReported()
    {
        const string Forgotten = "Microsoft.Orleans.TestingHost";

        Guard.FindsOne(Forgotten, OrleansPackageRule.Check(Projects, Probed.Where(name => name != Forgotten).ToList()));
    }

    [Fact]
    public void Packages_WhenProbed_HaveTheVersionThatIsBuiltWith()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value);

        Assert.All(Probed, package => Assert.Equal(VersionsProbed[package], versions[package]));
    }

    [Fact]
    public void Packages_WhenTheyAreOfOrleans_HaveTheVersionOfTheOneProperty() =>
        Assert.All(
            VersionsProbed.Where(item => item.Key.StartsWith("Microsoft.Orleans.", StringComparison.Ordinal)),
            item => Assert.Equal("$(OrleansVersion)", item.Value));
}
