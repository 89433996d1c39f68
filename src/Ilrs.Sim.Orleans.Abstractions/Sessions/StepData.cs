namespace Ilrs.Sim.Orleans.Abstractions.Sessions;

/// <summary>By what a session steps.</summary>
[GenerateSerializer, Alias("ilrs.step-data")]
public enum StepData
{
    /// <summary>To the end of the next instant at which anything happens.</summary>
    Instant = 0,

    /// <summary>To the beginning of the next calendar month.</summary>
    Month = 1,

    /// <summary>To the beginning of the next calendar year.</summary>
    Year = 2,
}
