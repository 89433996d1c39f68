using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>Samples that are lent to members.</summary>
public sealed record LoanDefinition
{
    /// <summary>Id, unique among the loans.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the partner that lends; it and its parts borrow nothing.</summary>
    public required string Lender { get; init; }

    /// <summary>Id of the mission that brings the samples; null when they are there.</summary>
    public string? Mission { get; init; }

    /// <summary>Nothing is lent before this date, for samples that are there.</summary>
    public SimTime? From { get; init; }

    /// <summary>From the mission's arrival to the first year of loans, seconds.</summary>
    public long After { get; init; }

    /// <summary>Loans a year, drawn for each year.</summary>
    public required Parameter Yearly { get; init; }
}
