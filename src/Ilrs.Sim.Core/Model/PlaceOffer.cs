namespace Ilrs.Sim.Core.Model;

/// <summary>A part of a host with room of its own, such as lander or orbiter.</summary>
public sealed record PlaceOffer
{
    /// <summary>Its name, which instruments give as their place.</summary>
    public required string Id { get; init; }

    /// <summary>Mass for guests there, kg, or null.</summary>
    public double? Mass { get; init; }
}
