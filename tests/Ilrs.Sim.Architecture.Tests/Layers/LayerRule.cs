using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Ilrs.Sim.Architecture.Tests.Layers;

/// <summary>Holds project files and compiled assemblies against <see cref="LayerTable"/>.</summary>
internal static class LayerRule
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The violations in a project file.</summary>
    public static IEnumerable<string> CheckProject(string project, XDocument file)
    {
        if (LayerTable.Find(project) is not { } layer)
        {
            yield return $"{project} is not in the table of layers.";
            yield break;
        }

        var reach = LayerTable.Reach(project);
        var references = file.Descendants("ProjectReference")
            .Select(item => (Name: NameOf(item.Attribute("Include")?.Value ?? ""), IsCarried: IsCarried(item)));
        foreach (var (reference, isCarried) in references)
        {
            if (isCarried ? layer.Carries.Contains(reference) : reach.Contains(reference))
            {
                continue;
            }

            yield return $"{project}.csproj references {reference}, which its layer does not allow.";
        }

        if (layer.BaseLibraryOnly)
        {
            foreach (var package in file.Descendants("PackageReference").Where(item => !IsBuildTimeOnly(item)))
            {
                yield return $"{project}.csproj references the package {package.Attribute("Include")?.Value}: "
                    + "its layer is the base library alone.";
            }
        }
    }

    /// <summary>The violations in a compiled assembly, found in its metadata.</summary>
    public static IEnumerable<string> CheckAssembly(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        var name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        if (LayerTable.ProjectOf(name) is not { } project || LayerTable.Find(project) is not { } layer)
        {
            return [$"{name} is not in the table of layers."];
        }

        var reach = LayerTable.Reach(project);
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(reference => !IsAllowed(reference, layer, reach))
            .Select(reference => $"{name}.dll uses {reference}, which its layer does not allow.")
            .ToList();
    }

    private static bool IsAllowed(string reference, Layer layer, IReadOnlySet<string> reach)
    {
        if (LayerTable.ProjectOf(reference) is { } project)
        {
            return reach.Contains(project);
        }

        return !layer.BaseLibraryOnly || File.Exists(Path.Combine(FrameworkFolder, reference + ".dll"));
    }

    /// <summary>Whether a reference is one of build order alone: no code can use the assembly.</summary>
    private static bool IsCarried(XElement item) => item.Attribute("ReferenceOutputAssembly")?.Value == "false";

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static bool IsBuildTimeOnly(XElement package) => package.Attribute("PrivateAssets")?.Value == "all";
}
