namespace Ilrs.Sim.Architecture.Tests.Layers;

/// <summary>
/// The layers of the product, declared. A project that is not here may not exist, and a reference that does not follow
/// from here may not be made: an Orleans silo and the Orleans tests alone reach Ilrs.Sim.Orleans.
/// </summary>
internal static class LayerTable
{
    private const string Prefix = "Ilrs.Sim.";

    private static readonly Layer[] Declared =
    [
        new("Ilrs.Sim.Core", [], BaseLibraryOnly: true),
        new("Ilrs.Sim.Scenarios", ["Ilrs.Sim.Core"]),
        new("Ilrs.Sim.Analysis", ["Ilrs.Sim.Core"]),
        new("Ilrs.Sim.Hosting", ["Ilrs.Sim.Scenarios", "Ilrs.Sim.Analysis"]),
        new("Ilrs.Sim.Storage", ["Ilrs.Sim.Hosting"]),
        new("Ilrs.Sim.Contracts", [], BaseLibraryOnly: true),
        new("Ilrs.Sim.Api", ["Ilrs.Sim.Hosting", "Ilrs.Sim.Contracts"]),
        new("Ilrs.Sim.Server", ["Ilrs.Sim.Api", "Ilrs.Sim.Storage"]),
        new("Ilrs.Sim.Client", ["Ilrs.Sim.Contracts"]),
        new("Ilrs.Sim.Cli", ["Ilrs.Sim.Hosting"]) { Carries = ["Ilrs.Sim.Orleans.Client"] },
        new("Ilrs.Sim.Orleans.Abstractions", []),
        new("Ilrs.Sim.Orleans.Mapping", ["Ilrs.Sim.Hosting", "Ilrs.Sim.Orleans.Abstractions"]),
        new("Ilrs.Sim.Orleans", ["Ilrs.Sim.Orleans.Mapping"]),
        new("Ilrs.Sim.Orleans.Client", ["Ilrs.Sim.Orleans.Mapping"]),
        new("Ilrs.Sim.Silo", ["Ilrs.Sim.Orleans", "Ilrs.Sim.Api", "Ilrs.Sim.Storage"]),
        new("Ilrs.Sim.TestKit", ["Ilrs.Sim.Hosting"]),
        new("Ilrs.Sim.Benchmarks", ["Ilrs.Sim.Cli", "Ilrs.Sim.Server"]),
        new("Ilrs.Sim.Orleans.Benchmarks", ["Ilrs.Sim.Orleans.Client", "Ilrs.Sim.TestKit"])
        {
            Carries = ["Ilrs.Sim.Silo"],
        },
        new("Ilrs.Sim.Architecture.Tests", ["Ilrs.Sim.Cli", "Ilrs.Sim.Hosting", "Ilrs.Sim.Server", "Ilrs.Sim.Client"]),
        new("Ilrs.Sim.Client.Tests", ["Ilrs.Sim.Client", "Ilrs.Sim.Server", "Ilrs.Sim.TestKit"]),
        new("Ilrs.Sim.Orleans.Tests", ["Ilrs.Sim.Silo", "Ilrs.Sim.Orleans.Client", "Ilrs.Sim.TestKit"])
        {
            Carries = ["Ilrs.Sim.Cli"],
        },
    ];

    /// <summary>
    /// The declared layer of a project, or null. A test project builds on its subject and the test kit.
    /// </summary>
    public static Layer? Find(string project)
    {
        var declared = Array.Find(Declared, layer => layer.Name == project);
        if (declared is not null || !project.EndsWith(".Tests", StringComparison.Ordinal))
        {
            return declared;
        }

        var subject = project[..^".Tests".Length];
        return Array.Exists(Declared, layer => layer.Name == subject)
            ? new Layer(project, [subject, "Ilrs.Sim.TestKit"])
            : null;
    }

    /// <summary>The projects of this product that <paramref name="project"/> may reach, directly or not.</summary>
    public static IReadOnlySet<string> Reach(string project)
    {
        var reach = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([project]);
        while (open.TryDequeue(out var name))
        {
            foreach (var reference in Find(name)?.References ?? [])
            {
                if (reach.Add(reference))
                {
                    open.Enqueue(reference);
                }
            }
        }

        return reach;
    }

    /// <summary>The project that an assembly of this product comes from, or null for any other assembly.</summary>
    public static string? ProjectOf(string assembly) => assembly switch
    {
        "ilrs-sim" => "Ilrs.Sim.Cli",
        _ when assembly.StartsWith(Prefix, StringComparison.Ordinal) => assembly,
        _ => null,
    };
}
