namespace Ilrs.Sim.Scenarios.Scorecards;

/// <summary>A range that people who follow the programme expect; it rings when the model leaves it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Question">What it is, in words.</param>
/// <param name="Scenario">Name of the built-in scenario that answers.</param>
/// <param name="Overlays">Names of the overlays on it.</param>
/// <param name="Measure">What of the results answers.</param>
/// <param name="Low">Lower end of the range, a number or a date.</param>
/// <param name="High">Upper end.</param>
public sealed record Alarm(
    string Id,
    string Question,
    string Scenario,
    IReadOnlyList<string> Overlays,
    string Measure,
    string Low,
    string High);
