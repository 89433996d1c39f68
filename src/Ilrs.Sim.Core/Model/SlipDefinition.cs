namespace Ilrs.Sim.Core.Model;

/// <summary>
/// Moves of a mission's plan: a chance in each month, and the size of a move. A plan sticks until it moves, and then it
/// jumps.
/// </summary>
public sealed record SlipDefinition
{
    /// <summary>Stable id that keys its draws; null: they are keyed by its place in the list.</summary>
    public string? Id { get; init; }

    /// <summary>In which part of the mission's life it acts.</summary>
    public SlipStage Stage { get; init; }

    /// <summary>Chance of a move in each month in which it acts, 0 to 1.</summary>
    public required double MonthlyChance { get; init; }

    /// <summary>Size of one move in seconds; drawn anew for each move.</summary>
    public required Parameter Size { get; init; }

    /// <summary>Chance that a move is to an earlier date, 0 to 1.</summary>
    public double Earlier { get; init; }

    /// <summary>
    /// Size of a move to an earlier date, seconds; null: as <see cref="Size"/>. It shortens the work of the present
    /// stage at most to nothing.
    /// </summary>
    public Parameter? EarlierSize { get; init; }

    /// <summary>False switches it off.</summary>
    public bool Active { get; init; } = true;
}
