namespace Ilrs.Sim.Hosting.Sessions;

/// <summary>By what a session steps.</summary>
public enum SessionStep
{
    /// <summary>To the end of the next instant at which anything happens: all its slices, to the second.</summary>
    Instant,

    /// <summary>To the beginning of the next calendar month.</summary>
    Month,

    /// <summary>To the beginning of the next calendar year.</summary>
    Year,
}
