using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A partner's promise of contributions over time.</summary>
public sealed record PledgeDefinition
{
    /// <summary>Id, unique within the partner.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Amount a month, in the resource's unit; an inline distribution is drawn anew every month.</summary>
    public required Parameter Monthly { get; init; }

    /// <summary>
    /// First month paid is the one that begins at or after this; the start of the scenario when null.
    /// </summary>
    public SimTime? From { get; init; }

    /// <summary>No month that begins at or after this is paid; never ends when null.</summary>
    public SimTime? Until { get; init; }

    /// <summary>
    /// Whether what budget factors, low engagement and suspensions keep back before <see cref="Until"/> is paid after
    /// it, in each month at most what that month would have brought.
    /// </summary>
    public bool Arrears { get; init; }

    /// <summary>
    /// Yearly growth of the amount, compounded at each anniversary of <see cref="From"/>; 0.02 is 2 %.
    /// </summary>
    public double Growth { get; init; }

    /// <summary>Factor on the amount, of mean 1, drawn anew every month; null for none.</summary>
    public Parameter? Noise { get; init; }

    /// <summary>Id of the mission or module it is earmarked for; null for the common pool.</summary>
    public string? For { get; init; }
}
