using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Analysis.Studies;

/// <summary>
/// Takes numbers from one replication. Called by several threads at once, for different replications.
/// </summary>
/// <param name="result">The replication; valid during the call alone.</param>
/// <param name="events">Its log; empty where nobody asked for it; valid during the call alone.</param>
/// <param name="numbers">Takes the numbers; all are 0 at first.</param>
public delegate void SampleReader(
    ReplicationResult result, IReadOnlyList<TraceEvent> events, Span<double> numbers);
