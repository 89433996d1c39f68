namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>One line of the tables of docs/model.md.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Class">The file that does it, without its ending.</param>
/// <param name="Guard">The test class that guards it.</param>
/// <param name="Off">What turns it off.</param>
internal sealed record RuleRow(string Id, string Class, string Guard, string Off);
