namespace Ilrs.Sim.Core.Model;

/// <summary>A state that an entity must have reached (or be in).</summary>
/// <param name="Entity">
/// Id of the mission, module, partner, milestone, discipline or service; empty for members.
/// </param>
/// <param name="State">The state.</param>
/// <param name="Members">Who is counted, for <see cref="ConditionState.Members"/>.</param>
/// <param name="Least">How many there must be, for <see cref="ConditionState.Members"/>.</param>
/// <param name="For">For how long, seconds, for <see cref="ConditionState.Served"/>.</param>
public readonly record struct ConditionItem(
    string Entity, ConditionState State, MemberCount Members = default, int Least = 0, long For = 0)
{
    /// <summary>
    /// True for the state of an entity whose dates are told; not of members, instruments and services.
    /// </summary>
    public bool IsDated => State is not (
        ConditionState.Working or ConditionState.Signed or ConditionState.Members or ConditionState.Served);
}
