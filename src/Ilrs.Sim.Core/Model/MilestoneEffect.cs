namespace Ilrs.Sim.Core.Model;

/// <summary>What comes into force when a milestone is reached.</summary>
public sealed record MilestoneEffect
{
    /// <summary>Id of the partner that coordinates from then on; null when nobody else does.</summary>
    public string? Authority { get; init; }

    /// <summary>The office's rules that change then; null when all stay.</summary>
    public PolicyAmendment? Policies { get; init; }
}
