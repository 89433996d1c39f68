namespace Ilrs.Sim.Cli.Reports;

/// <summary>One column of a table.</summary>
/// <param name="Id">Stable name for programs; empty when programs do not see the column.</param>
/// <param name="Header">Header for people; null when people do not see the column.</param>
/// <param name="Right">True for numbers.</param>
internal sealed record Column(string Id, string? Header, bool Right = false);
