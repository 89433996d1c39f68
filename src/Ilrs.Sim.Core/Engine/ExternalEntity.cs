namespace Ilrs.Sim.Core.Engine;

/// <summary>An entity that a tool or test adds to a scenario.</summary>
/// <param name="Id">Its id, unique in the scenario.</param>
/// <param name="Create">Makes it from its identity and all identities of the scenario.</param>
public sealed record ExternalEntity(string Id, Func<EntityIdentity, IReadOnlyList<EntityIdentity>, Entity> Create);
