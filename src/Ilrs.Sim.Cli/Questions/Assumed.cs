namespace Ilrs.Sim.Cli.Questions;

/// <summary>How much of what a run shows rests on assumptions.</summary>
/// <param name="Dates">Of dates and of chances to meet them.</param>
/// <param name="Numbers">Of the numbers of tables.</param>
internal sealed record Assumed(AssumedDates Dates, AssumedNumbers Numbers);
