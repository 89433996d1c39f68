namespace Ilrs.Sim.Scenarios.Overlays;

/// <summary>The text of one file.</summary>
/// <param name="Name">As it is shown to people.</param>
/// <param name="Identity">Equal for the same file, however it was named.</param>
/// <param name="Folder">Folder for relative paths; null where only built-in names can be extended.</param>
/// <param name="Text">The text.</param>
internal sealed record SourceFile(string Name, string Identity, string? Folder, string Text);
