using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A station on Earth that can hear the Moon.</summary>
public sealed record GroundStationDefinition
{
    /// <summary>Stable id, unique within the scenario.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Longitude, degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>Latitude, degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Diameter of its dish, m.</summary>
    public required double Dish { get; init; }

    /// <summary>Band, such as S or X; free text, which moves nothing.</summary>
    public string? Band { get; init; }

    /// <summary>Hours a day that it gives at most. Default 24: whenever it sees the Moon.</summary>
    public double HoursADay { get; init; } = 24;

    /// <summary>Date from which it is there; null: as long as its partner.</summary>
    public SimTime? From { get; init; }

    /// <summary>Date from which it is there no more; null: as long as its partner.</summary>
    public SimTime? Until { get; init; }
}
