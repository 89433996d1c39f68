using System.CommandLine;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>--tables</c>: which tables a run prints.</summary>
internal sealed class TablesOption
{
    private readonly Option<string> _tables = new("--tables")
    {
        Description = $"Tables to print, separated by commas, or {RunTables.Everything}: "
            + $"{string.Join(", ", RunTables.Names)}. Default: those that most people want.",
        HelpName = "NAME,NAME",
    };

    public TablesOption() => _tables.Validators.Add(result =>
    {
        foreach (var name in Split(result.Tokens.Count == 1 ? result.Tokens[0].Value : ""))
        {
            if (name != RunTables.Everything && !RunTables.Names.Contains(name))
            {
                result.AddError($"--tables: there is no table '{name}'; expected {RunTables.Everything} or some of "
                    + $"{string.Join(", ", RunTables.Names)}.");
            }
        }
    });

    public void AddTo(Command command) => command.Options.Add(_tables);

    /// <summary>Names of the tables; none for the usual ones.</summary>
    public IReadOnlyList<string> Read(ParseResult parsed) => Split(parsed.GetValue(_tables) ?? "");

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
