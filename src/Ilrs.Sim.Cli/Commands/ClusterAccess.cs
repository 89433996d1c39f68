using System.Reflection;
using System.Runtime.Loader;
using Ilrs.Sim.Hosting.Clusters;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>
/// Loads the cluster client from the folder <c>cluster</c> beside the tool (docs/adr/0007). Nothing of it is read
/// before somebody asks for a cluster.
/// </summary>
internal static class ClusterAccess
{
    private const string AssemblyName = "Ilrs.Sim.Orleans.Client";
    private const string TypeName = AssemblyName + ".ClusterConnector";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cluster");
    private static readonly Lazy<IClusterConnector> Connector = new(Load);

    /// <summary>Connects.</summary>
    /// <exception cref="CliException">There is no client in this build, or no silo answers.</exception>
    public static async Task<IClusterConnection> ConnectAsync(ClusterAddress address, CancellationToken cancellation) =>
        HostFailure.Value(await Connector.Value.ConnectAsync(address, cancellation));

    private static IClusterConnector Load()
    {
        var path = Path.Combine(Folder, AssemblyName + ".dll");
        if (!File.Exists(path))
        {
            throw new CliException(
                ExitCode.Failure,
                "--cluster: this build has no cluster client, as the Orleans packages could not be had when it was "
                + $"built (warning ILRS001); expected {path}");
        }

        AssemblyLoadContext.Default.Resolving += Probe;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        return (IClusterConnector)Activator.CreateInstance(assembly.GetType(TypeName, throwOnError: true)!)!;
    }

    private static Assembly? Probe(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
