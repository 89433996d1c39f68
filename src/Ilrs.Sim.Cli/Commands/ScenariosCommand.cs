using System.CommandLine;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>scenarios</c>: what is built in.</summary>
internal static class ScenariosCommand
{
    public static Command Create(CliConsole console) => new("scenarios", "Lists, shows and exports built-in scenarios.")
    {
        List(console),
        Show(console),
        Export(console),
    };

    private static Command List(CliConsole console)
    {
        var format = new FormatOption();
        var command = new Command("list", "Lists the built-in scenarios and overlays.");
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var rows = BuiltInScenarios.List()
                .OrderBy(scenario => scenario.IsOverlay)
                .Select(scenario => (Cell[])
                [
                    Cell.Text(scenario.Name),
                    Cell.Text(scenario.IsOverlay ? "overlay" : "scenario"),
                    Cell.Text(scenario.Title),
                ]);
            var table = new ReportTable(
                "scenarios",
                "Built-in scenarios, and overlays for --with",
                [new Column("name", "Name"), new Column("kind", "Kind"), new Column("title", "Title")],
                [.. rows]);
            new Report([], [table]).Write(console, format.Read(parsed));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Show(CliConsole console)
    {
        var scenario = new ScenarioOptions();
        var format = new FormatOption();
        var command = new Command("show", "Says what a scenario contains.");
        scenario.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            ScenarioReport.Of(document).Write(console, format.Read(parsed));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Export(CliConsole console)
    {
        var scenario = new ScenarioOptions();
        var command = new Command(
            "export",
            "Prints a built-in scenario as it is written; with overlays or changes, all merged into one file.");
        scenario.AddTo(command);
        command.SetAction(parsed =>
        {
            var selection = scenario.Read(parsed);
            var document = ScenarioAccess.Load(selection);
            var unchanged = selection is { Overlays.Count: 0, Sets.Count: 0 };
            console.Out.Write(unchanged && BuiltInScenarios.Contains(selection.Scenario)
                ? BuiltInScenarios.Open(selection.Scenario)
                : ScenarioAccess.Text(document));
            return ExitCode.Success;
        });
        return command;
    }
}
