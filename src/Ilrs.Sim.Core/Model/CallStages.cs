namespace Ilrs.Sim.Core.Model;

/// <summary>
/// The stages of a call between opening and delivery, in planned seconds after the opening. The award itself is planned
/// by <see cref="SlotOffer.Decision"/>.
/// </summary>
public sealed record CallStages
{
    /// <summary>When letters are due; the date is announced and does not move.</summary>
    public long Letters { get; init; }

    /// <summary>When the first cut is planned.</summary>
    public long FirstCut { get; init; }

    /// <summary>When full proposals are planned to be due.</summary>
    public long Proposals { get; init; }

    /// <summary>
    /// Real over planned time from the opening to first cut, proposals and award; drawn once per call. Default 1.
    /// </summary>
    public Parameter Overrun { get; init; } = Parameter.Of(1);

    /// <summary>Share of letters that the first cut keeps, in the order of selection; drawn once per call.</summary>
    public Parameter Keep { get; init; } = Parameter.Of(1);

    /// <summary>
    /// Chance that an accepted proposal is merged into a better one of its discipline, whose project its owner joins.
    /// </summary>
    public double Merge { get; init; }

    /// <summary>From award to agreement, seconds; drawn for each award. Default 0.</summary>
    public Parameter Agreement { get; init; } = Parameter.Of(0);
}
