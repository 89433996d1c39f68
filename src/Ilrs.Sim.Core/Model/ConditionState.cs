namespace Ilrs.Sim.Core.Model;

/// <summary>States that conditions can name.</summary>
public enum ConditionState
{
    /// <summary>A mission has been launched with success (stays true).</summary>
    Launched,

    /// <summary>A mission has landed or arrived with success (stays true).</summary>
    Arrived,

    /// <summary>A mission has arrived and its claims are served (stays true).</summary>
    Done,

    /// <summary>A mission is in operation now.</summary>
    Operating,

    /// <summary>A module has been in service at least once (stays true).</summary>
    Commissioned,

    /// <summary>A module is in service now.</summary>
    InService,

    /// <summary>A milestone has been reached (stays true).</summary>
    Reached,

    /// <summary>
    /// At least one instrument of a discipline works now, on a mission or a module; the condition names the discipline
    /// by its <see cref="InstrumentDefinition.DisciplineId"/>. Milestones alone can name it.
    /// </summary>
    Working,

    /// <summary>
    /// Satellites of a module that are in service now: it counts as many as they are.
    /// </summary>
    Satellites,

    /// <summary>
    /// A module is in service now and its load is not shed: it has the power and data rate that it wants, at the
    /// station's worst dark spell too. Milestones alone can name it.
    /// </summary>
    Supplied,

    /// <summary>
    /// A partner is a founder or has signed now, as a state, an organisation or an institution. Milestones alone can
    /// name it.
    /// </summary>
    Signed,

    /// <summary>There are so many members of a kind now. Milestones alone can name it.</summary>
    Members,

    /// <summary>
    /// A service has been delivered to its user for so long without a break. Milestones alone can name it.
    /// </summary>
    Served,
}
