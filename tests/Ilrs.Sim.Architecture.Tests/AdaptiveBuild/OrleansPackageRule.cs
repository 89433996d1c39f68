using System.Xml.Linq;

namespace Ilrs.Sim.Architecture.Tests.AdaptiveBuild;

/// <summary>The probe asks for every package that only Orleans projects use, or a restore could still fail.</summary>
internal static class OrleansPackageRule
{
    private const string Marker = "Orleans.targets";

    /// <summary>The packages that only Orleans projects use and the probe does not ask for.</summary>
    /// <param name="projects">All project files, with what they import besides.</param>
    /// <param name="probed">The packages that the probe asks for.</param>
    public static IEnumerable<string> Check(IReadOnlyCollection<XDocument> projects, IReadOnlyCollection<string> probed)
    {
        var shared = projects.Where(project => !IsOfOrleans(project)).SelectMany(Packages).ToHashSet();
        return projects.Where(IsOfOrleans).SelectMany(Packages)
            .Where(package => !shared.Contains(package) && !probed.Contains(package))
            .Select(package => $"Only Orleans projects use {package}, but OrleansPackages.props does not list it.");
    }

    private static bool IsOfOrleans(XDocument project) =>
        project.Descendants("Import").Any(import =>
            import.Attribute("Project")!.Value.EndsWith(Marker, StringComparison.Ordinal));

    private static IEnumerable<string> Packages(XDocument project) =>
        project.Descendants("PackageReference").Select(item => item.Attribute("Include")?.Value).OfType<string>();
}
