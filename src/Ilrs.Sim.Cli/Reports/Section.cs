namespace Ilrs.Sim.Cli.Reports;

/// <summary>One part of a page: a heading, some sentences, and a table where there is one.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Before">Paragraphs before the table.</param>
/// <param name="Table">The table, or null.</param>
/// <param name="After">Paragraphs after it.</param>
internal sealed record Section(
    string Title, IReadOnlyList<string> Before, ReportTable? Table, IReadOnlyList<string> After);
