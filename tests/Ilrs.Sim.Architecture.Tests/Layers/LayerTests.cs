using System.Reflection;
using System.Reflection.Emit;
using System.Xml.Linq;

namespace Ilrs.Sim.Architecture.Tests.Layers;

public sealed class LayerTests
{
    [Fact]
    public void ProjectFiles_WhenHeldAgainstTheLayers_ReferenceInwardsOnly()
    {
        Assert.Contains(Repository.Projects, path => path.EndsWith("Ilrs.Sim.Core.csproj", StringComparison.Ordinal));

        Guard.FindsNothing(Repository.Projects.SelectMany(path =>
            LayerRule.CheckProject(Path.GetFileNameWithoutExtension(path), XDocument.Load(path))));
    }

    [Fact]
    public void Assemblies_WhenHeldAgainstTheLayers_UseInnerOnesOnly()
    {
        var assemblies = Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => LayerTable.ProjectOf(Path.GetFileNameWithoutExtension(path)) is not null)
            .ToList();
        Assert.Contains(assemblies, path => Path.GetFileName(path) == "Ilrs.Sim.Core.dll");

        Guard.FindsNothing(assemblies.SelectMany(path =>
        {
            using var assembly = File.OpenRead(path);
            return LayerRule.CheckAssembly(assembly);
        }));
    }

    [Fact]
    public void Assemblies_WhenTheSolutionGrows_AreAllUnderTheGuards()
    {
        var here = XDocument.Load(Path.Combine(
            Repository.Root, "tests", "Ilrs.Sim.Architecture.Tests", "Ilrs.Sim.Architecture.Tests.csproj"));
        var guarded = here.Descendants("ProjectReference")
            .Select(item => Path.GetFileName(item.Attribute("Include")!.Value)).ToHashSet();
        var products = Repository.Projects
            .Where(path => Repository.Relative(path).StartsWith("src/", StringComparison.Ordinal))
            .Where(path => !File.ReadAllText(path).Contains("build/Orleans.targets", StringComparison.Ordinal));

        Guard.FindsNothing(products.Select(path => Path.GetFileName(path)).Where(name => !guarded.Contains(name))
            .Select(name => $"{name} is not referenced by Ilrs.Sim.Architecture.Tests, so no guard sees it."));
    }

    [Fact]
    public void Solution_WhenRead_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Ilrs.Sim.sln")).Replace('\\', '/');

        Guard.FindsNothing(Repository.Projects.Select(Repository.Relative)
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal))
            .Select(path => $"{path} is not in Ilrs.Sim.sln."));
    }

    [Theory]
    [InlineData("CoreReachesOut.xml", "Ilrs.Sim.Core", "Ilrs.Sim.Core.csproj references Ilrs.Sim.Scenarios")]
    [InlineData("CoreTakesAPackage.xml", "Ilrs.Sim.Core", "Ilrs.Sim.Core.csproj references the package YamlDotNet")]
    [InlineData("ToolReachesOrleans.xml", "Ilrs.Sim.Cli", "Ilrs.Sim.Cli.csproj references Ilrs.Sim.Orleans")]
    [InlineData("ToolCarriesOrleans.xml", "Ilrs.Sim.Cli", "Ilrs.Sim.Cli.csproj references Ilrs.Sim.Orleans,")]
    [InlineData("ToolReachesClient.xml", "Ilrs.Sim.Cli", "Ilrs.Sim.Cli.csproj references Ilrs.Sim.Orleans.Client")]
    [InlineData("Unknown.xml", "Ilrs.Sim.Unheard", "Ilrs.Sim.Unheard is not in the table")]
    public void ProjectFile_WhenAViolationIsPlanted_IsReported(string file, string project, string expected)
    {
        var planted = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Planted", file));

        Guard.FindsOne(expected, LayerRule.CheckProject(project, planted));
    }

    [Theory]
    [InlineData("Ilrs.Sim.Core", "Ilrs.Sim.Scenarios")]
    [InlineData("Ilrs.Sim.Core", "YamlDotNet")]
    [InlineData("ilrs-sim", "Ilrs.Sim.Orleans")]
    [InlineData("Ilrs.Sim.Contracts", "Ilrs.Sim.Core")]
    [InlineData("Ilrs.Sim.Scenarios", "ilrs-sim")]
    public void Assembly_WhenAViolationIsPlanted_IsReported(string assembly, string reference)
    {
        using var planted = Compile(assembly, reference);

        Guard.FindsOne($"{assembly}.dll uses {reference}", LayerRule.CheckAssembly(planted));
    }

    [Fact]
    public void Assembly_WhenItsReferenceIsAllowed_IsNotReported()
    {
        using var sound = Compile("Ilrs.Sim.Storage", "Ilrs.Sim.Core");

        Guard.FindsNothing(LayerRule.CheckAssembly(sound));
    }

    /// <summary>Compiles an assembly whose one class derives from a type of another assembly.</summary>
    private static MemoryStream Compile(string assembly, string reference)
    {
        var foreign = new PersistedAssemblyBuilder(new AssemblyName(reference), typeof(object).Assembly);
        var ancestor = foreign.DefineDynamicModule(reference).DefineType("Ancestor", TypeAttributes.Public);
        ancestor.CreateType();
        var builder = new PersistedAssemblyBuilder(new AssemblyName(assembly), typeof(object).Assembly);
        builder.DefineDynamicModule(assembly).DefineType("Heir", TypeAttributes.Public, ancestor).CreateType();
        var stream = new MemoryStream();
        builder.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
