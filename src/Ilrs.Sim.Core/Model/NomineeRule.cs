namespace Ilrs.Sim.Core.Model;

/// <summary>
/// How many people a partner of one status names for one intake of a track, where its nomination does not say.
/// </summary>
public sealed record NomineeRule
{
    /// <summary>Id, unique among the rules.</summary>
    public required string Id { get; init; }

    /// <summary>Status of the partner.</summary>
    public required MemberStatus Status { get; init; }

    /// <summary>Track of the programme.</summary>
    public required TrainingTrack Track { get; init; }

    /// <summary>Mean number of nominees of a partner without capability; drawn anew for each intake.</summary>
    public required Parameter Mean { get; init; }

    /// <summary>
    /// How much capability raises the mean: at capability 1 it is multiplied by 1 plus this. Default 0.
    /// </summary>
    public double Growth { get; init; }

    /// <summary>Most nominees of one partner for one intake.</summary>
    public required int Most { get; init; }
}
