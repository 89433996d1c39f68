namespace Ilrs.Sim.Core.Model;

/// <summary>A resource that development needs, spread over the lead time.</summary>
public sealed record InputDefinition
{
    /// <summary>Id of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Total over the whole lead time, in the resource's unit.</summary>
    public required double Total { get; init; }

    /// <summary>How the need is spread over the work.</summary>
    public SpendingProfile Profile { get; init; } = SpendingProfile.Even;
}
