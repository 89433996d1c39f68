namespace Ilrs.Sim.Core.Model;

/// <summary>Technical slips of a mission: a chance in each month of development, and the size of a slip.</summary>
public sealed record SlipDefinition
{
    /// <summary>Chance of a slip in each month before the mission is ready for launch, 0 to 1.</summary>
    public required double MonthlyChance { get; init; }

    /// <summary>Size of one slip in seconds; drawn anew for each slip.</summary>
    public required Parameter Size { get; init; }
}
