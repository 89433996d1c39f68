using Ilrs.Sim.Hosting.Runs;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Hosting.Clusters;

/// <summary>A connection to a cluster. Runs and sessions go on when it ends.</summary>
public interface IClusterConnection : IAsyncDisposable
{
    /// <summary>The sessions of the cluster.</summary>
    ISessionHost Sessions { get; }

    /// <summary>The runs of the cluster.</summary>
    IRunHost Runs { get; }
}
