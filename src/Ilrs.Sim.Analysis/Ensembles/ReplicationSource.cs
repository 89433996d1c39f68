using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>Where an ensemble takes its replications from.</summary>
/// <param name="Scenario">The scenario that was run.</param>
/// <param name="Layout">Where each number of a result stands.</param>
/// <param name="Plan">Result of the plan; nobody changes it any more.</param>
/// <param name="OpenWorker">
/// Called once for each thread, on that thread. Gives a function that runs the replication of an index; its result
/// object may be reused by its next call.
/// </param>
public sealed record ReplicationSource(
    Scenario Scenario,
    MetricLayout Layout,
    ReplicationResult Plan,
    Func<Func<long, ReplicationResult>> OpenWorker);
