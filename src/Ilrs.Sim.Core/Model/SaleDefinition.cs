namespace Ilrs.Sim.Core.Model;

/// <summary>Slots that are sold, at the listed price of a kilogram, from a milestone on.</summary>
public sealed record SaleDefinition
{
    /// <summary>Id of the milestone that opens the sale.</summary>
    public required string After { get; init; }

    /// <summary>Whether a slot may be bartered: had for what the partner has given more than it received.</summary>
    public bool Credit { get; init; } = true;

    /// <summary>
    /// Share of its own budget that a partner may spend on slots, from the opening of the sale on, 0 to 1; drawn once.
    /// </summary>
    public Parameter Share { get; init; } = Parameter.Of(0);

    /// <summary>From the sale to the signed agreement, seconds; drawn for each slot.</summary>
    public Parameter Agreement { get; init; } = Parameter.Of(0);
}
