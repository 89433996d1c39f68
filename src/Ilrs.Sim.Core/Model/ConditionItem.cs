namespace Ilrs.Sim.Core.Model;

/// <summary>A state that an entity must have reached (or be in).</summary>
/// <param name="Entity">Id of the mission, module, milestone or discipline.</param>
/// <param name="State">The state.</param>
public readonly record struct ConditionItem(string Entity, ConditionState State);
