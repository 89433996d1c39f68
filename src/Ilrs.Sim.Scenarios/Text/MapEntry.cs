namespace Ilrs.Sim.Scenarios.Text;

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="KeyMark">Where the key was written.</param>
/// <param name="Value">The value.</param>
internal sealed record MapEntry(string Key, SourceMark KeyMark, DocNode Value);
