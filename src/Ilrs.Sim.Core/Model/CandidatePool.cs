namespace Ilrs.Sim.Core.Model;

/// <summary>A finite number of candidates without a name, who add to counts and to nothing else.</summary>
public sealed record CandidatePool
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Status that they have once they have signed.</summary>
    public required MemberStatus Becomes { get; init; }

    /// <summary>How many there are.</summary>
    public required int Size { get; init; }

    /// <summary>How many sign in a year, over all signing events; drawn anew for each event.</summary>
    public required Parameter Yearly { get; init; }
}
