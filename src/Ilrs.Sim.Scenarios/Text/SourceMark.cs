namespace Ilrs.Sim.Scenarios.Text;

/// <summary>Where a node was written: file as it is shown to people, line and column from 1.</summary>
internal readonly record struct SourceMark(string File, int Line, int Column);
