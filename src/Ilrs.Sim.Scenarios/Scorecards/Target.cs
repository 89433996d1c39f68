namespace Ilrs.Sim.Scenarios.Scorecards;

/// <summary>One number of the real programme that the model is held against.</summary>
public sealed record Target
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the validation target that it is a part of.</summary>
    public required string PartOf { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Question { get; init; }

    /// <summary>The number or date that was observed; null where only a bound is known.</summary>
    public string? Value { get; init; }

    /// <summary>A number or date below which it was not; null for none.</summary>
    public string? AtLeast { get; init; }

    /// <summary>A number or date above which it was not; null for none.</summary>
    public string? AtMost { get; init; }

    /// <summary>Unit of the number; empty for counts and shares, date for dates.</summary>
    public string Unit { get; init; } = "";

    /// <summary>When it was observed, as the source gives it.</summary>
    public required string On { get; init; }

    /// <summary>What it may be used for.</summary>
    public required TargetUse Use { get; init; }

    /// <summary>Name of the built-in scenario that predicts it; null when none does.</summary>
    public string? Scenario { get; init; }

    /// <summary>What of the scenario's results predicts it; null when nothing does.</summary>
    public string? Measure { get; init; }

    /// <summary>Why nothing predicts it; null when something does.</summary>
    public string? Why { get; init; }

    /// <summary>Why the model misses it, where it is known to; null else.</summary>
    public string? Cause { get; init; }

    /// <summary>Ids of the sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
