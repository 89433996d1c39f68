namespace Ilrs.Sim.Core.Model;

/// <summary>How the need for an input is spread over the work done.</summary>
public enum SpendingProfile
{
    /// <summary>The same for each unit of work.</summary>
    Even,

    /// <summary>Most in the middle: the cumulative share at work fraction x is x²(3 − 2x).</summary>
    Middle,
}
