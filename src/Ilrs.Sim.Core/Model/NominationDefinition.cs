namespace Ilrs.Sim.Core.Model;

/// <summary>How a partner sends people to a training programme.</summary>
public sealed record NominationDefinition
{
    /// <summary>Id of the training programme.</summary>
    public required string Programme { get; init; }

    /// <summary>
    /// Nominees for each scheduled intake, rounded to the nearest whole; drawn anew for each intake. Null: as the
    /// scenario's rule for the partner's status and the track says, or none.
    /// </summary>
    public Parameter? PerIntake { get; init; }

    /// <summary>Most nominees for one scheduled intake; null for no cap.</summary>
    public int? Most { get; init; }

    /// <summary>Chance in each month to ask for one seat of an open programme, 0 to 1.</summary>
    public double MonthlyChance { get; init; }

    /// <summary>Priority class; lower goes first.</summary>
    public int Priority { get; init; }
}
