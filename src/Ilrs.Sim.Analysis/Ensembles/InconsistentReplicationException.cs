namespace Ilrs.Sim.Analysis.Ensembles;

/// <summary>
/// A replication broke a promise of the engine: its causes do not sum, or an account does not balance.
/// </summary>
/// <param name="message">What was found and what was expected, with the replication's index.</param>
public sealed class InconsistentReplicationException(string message) : Exception(message);
