using System.CommandLine;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>rehome</c>: where the awards of a mission would go if it were cancelled.</summary>
internal static class RehomeCommand
{
    public static Command Create(CliConsole console)
    {
        var mission = new Argument<string>("MISSION")
        {
            Description = "The mission that would be cancelled, by id, alias or name.",
        };
        var scenario = new ScenarioOptions(optional: true);
        var at = new Option<string?>("--at")
        {
            Description = "Day of the decision, YYYY-MM-DD or YYYY-MM; default: the first possible day.",
            HelpName = "DATE",
        };
        var ensemble = new EnsembleOptionSet();
        var format = new FormatOption();
        var command = new Command(
            "rehome", "Says where the awards of a mission would go under each policy if it were cancelled.");
        command.Arguments.Add(mission);
        scenario.AddTo(command);
        command.Options.Add(at);
        ensemble.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            var item = Naming.Find(document, "MISSION", parsed.GetValue(mission)!, NamedKind.Mission, console);
            var date = Date(parsed.GetValue(at), document.Scenario, item.Id);
            RehomeReport.Of(document.Scenario, item, date, ensemble.Read(parsed), console, cancellation)
                .Write(console, format.Read(parsed));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static SimTime Date(string? text, Scenario scenario, string mission)
    {
        var first = scenario.AsOf is { } known ? SimTime.Max(scenario.Start, known + Calendar.Day) : scenario.Start;
        first = SimTime.Max(first, scenario.Missions.First(x => x.Id == mission).Enters ?? first);
        if (text is null)
        {
            return first;
        }

        return DateText.Parse(text, scenario.Calendar) is { } date && date >= first && date < scenario.Horizon
            ? date
            : throw new CliException(
                ExitCode.Usage,
                $"--at: found '{text}', expected a date from {scenario.Calendar.Format(first)} to before "
                + scenario.Calendar.Format(scenario.Horizon));
    }
}
