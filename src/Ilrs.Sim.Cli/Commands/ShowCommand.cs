using System.CommandLine;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>show</c>: what an entity holds at a date.</summary>
internal static class ShowCommand
{
    private const NamedKind Anything = (NamedKind)511;

    public static Command Create(CliConsole console)
    {
        var entity = new Argument<string>("ENTITY")
        {
            Description = "A partner, mission, module, milestone, instrument, vehicle family, training programme, the "
                + "station or the office, by id, alias, name or country code.",
        };
        var scenario = new ScenarioOptions(optional: true);
        var at = new Option<string?>("--at")
        {
            Description = "The date, YYYY-MM-DD or YYYY-MM; default: the scenario's start.",
            HelpName = "DATE",
        };
        var ensemble = new EnsembleOptionSet();
        var format = new FormatOption();
        var command = new Command(
            "show", "Shows what an entity holds at a date: state, account, manifest, obligations without a host.");
        command.Arguments.Add(entity);
        scenario.AddTo(command);
        command.Options.Add(at);
        ensemble.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var document = ScenarioAccess.Load(scenario.Read(parsed));
            var item = Naming.Find(document, "ENTITY", parsed.GetValue(entity)!, Anything, console);
            var date = Date(parsed.GetValue(at), document.Scenario);
            var options = ensemble.Read(parsed);
            ShowReport.Of(document, item, date, options, console, cancellation).Write(console, format.Read(parsed));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static SimTime Date(string? text, Core.Model.Scenario scenario)
    {
        var (start, end) = (scenario.Start, scenario.Horizon);
        if (text is null)
        {
            return start;
        }

        return DateText.Parse(text, scenario.Calendar) is { } date && date >= start && date <= end
            ? date
            : throw new CliException(
                ExitCode.Usage,
                $"--at: found '{text}', expected a date from {scenario.Calendar.Format(start)} to "
                + scenario.Calendar.Format(end));
    }
}
