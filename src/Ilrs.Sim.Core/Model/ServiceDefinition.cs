using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>A service of the programme to a user outside it, from a day that may be uncertain.</summary>
public sealed record ServiceDefinition
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people; the id when absent.</summary>
    public string? Name { get; init; }

    /// <summary>What the user is served with.</summary>
    public required ServiceKind Kind { get; init; }

    /// <summary>Id of the partner that provides it; null when nobody says.</summary>
    public string? Provider { get; init; }

    /// <summary>Who is served, in words: nobody of the programme.</summary>
    public string? User { get; init; }

    /// <summary>What must hold once before anybody agrees on it; null for nothing.</summary>
    public ConditionDefinition? Requires { get; init; }

    /// <summary>Nobody agrees on it before this date; null: from the start on.</summary>
    public SimTime? From { get; init; }

    /// <summary>From then to the first day of the service, seconds; drawn once.</summary>
    public Parameter Agreed { get; init; } = Parameter.Of(0);

    /// <summary>How long the user wants it, seconds; drawn once. Null: to the horizon.</summary>
    public Parameter? Term { get; init; }

    /// <summary>The longest break that does not end an unbroken delivery, seconds.</summary>
    public long Gap { get; init; }

    /// <summary>Ids of the modules that make oxygen or can take the paid payload.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>For <see cref="ServiceKind.Relay"/>: the modules that relay for this client serve the user.</summary>
    public RelayClient? Client { get; init; }

    /// <summary>
    /// For <see cref="ServiceKind.Relay"/>: so many satellites must be in service, a module without satellites counting
    /// one.
    /// </summary>
    public int Satellites { get; init; } = 1;

    /// <summary>For <see cref="ServiceKind.Oxygen"/>: kg a year of one module at work; drawn once.</summary>
    public Parameter Rate { get; init; } = Parameter.Of(0);

    /// <summary>For <see cref="ServiceKind.Oxygen"/>: less than this, kg a year, is no service.</summary>
    public double AtLeast { get; init; }

    /// <summary>For <see cref="ServiceKind.CrewStays"/>: stays that are shorter do not count, seconds.</summary>
    public long Stay { get; init; }

    /// <summary>For <see cref="ServiceKind.CrewStays"/>: people of the user on each stay.</summary>
    public int People { get; init; } = 1;

    /// <summary>For <see cref="ServiceKind.Hosting"/>: the paid payload, kg; drawn once.</summary>
    public Parameter Mass { get; init; } = Parameter.Of(0);
}
