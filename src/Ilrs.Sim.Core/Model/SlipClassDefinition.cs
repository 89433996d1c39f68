namespace Ilrs.Sim.Core.Model;

/// <summary>How the plans of a class of missions move: one agency's or country's missions of one kind.</summary>
public sealed record SlipClassDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Multiplies the monthly chances of its moves; a named uncertainty is shared by all missions of the class.
    /// </summary>
    public Parameter Rate { get; init; } = Parameter.Of(1);

    /// <summary>
    /// Multiplies them again, drawn once per mission and replication: some missions move more than others.
    /// </summary>
    public Parameter MissionRate { get; init; } = Parameter.Of(1);

    /// <summary>
    /// Whether its moves act on a rebuild after a loss too. False where the time of a rebuild is drawn whole. Default
    /// true.
    /// </summary>
    public bool AfterLoss { get; init; } = true;

    /// <summary>The moves, each with an id. A mission's own slip with the same id takes the place of one.</summary>
    public IReadOnlyList<SlipDefinition> Moves { get; init; } = [];

    /// <summary>Reviews at which the plans of the class are set anew.</summary>
    public IReadOnlyList<ReviewDefinition> Reviews { get; init; } = [];
}
