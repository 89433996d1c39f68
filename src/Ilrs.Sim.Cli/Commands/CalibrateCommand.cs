using System.CommandLine;
using System.Globalization;
using Ilrs.Sim.Analysis.Calibration;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>calibrate</c>: fits the moves of plans to the history that ships with the tool.</summary>
internal static class CalibrateCommand
{
    /// <summary>Last date of which the history that ships knows anything.</summary>
    private const string Compiled = "2026-11-22";

    public static Command Create(CliConsole console)
    {
        var asOf = new Option<string>("--as-of")
        {
            Description = "Only what was said and flown up to this date, YYYY-MM-DD.",
            HelpName = "DATE",
            DefaultValueFactory = _ => Compiled,
        };
        var replications = new Option<int>("--replications", "-n")
        {
            Description = "Simulations of each mission of the history, 10 to 100000.",
            HelpName = "N",
            DefaultValueFactory = _ => 400,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of every draw; the same seed gives the same numbers.",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };
        var overlay = new Option<bool>("--overlay")
        {
            Description = "Prints the fit as an overlay for --with instead of the tables.",
        };
        asOf.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!TryDate(result.Tokens[0].Value, out var date) || date.Year < 2000))
            {
                result.AddError($"--as-of: found '{result.Tokens[0].Value}', expected a date YYYY-MM-DD from 2000 on.");
            }
        });
        replications.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 10 or > 100_000)
            {
                result.AddError($"--replications: found '{result.Tokens[0].Value}', expected 10 to 100000.");
            }
        });
        var format = new FormatOption();
        var command = new Command(
            "calibrate", "Fits how plans of launches move to what was announced and flown, and tests the fit.")
        {
            asOf, replications, seed, overlay,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            TryDate(parsed.GetValue(asOf)!, out var date);
            var history = PlanHistory.Read(BuiltInHistory.Missions, BuiltInHistory.Statements, date);
            if (parsed.GetValue(overlay))
            {
                var fit = SlipFitter.Fit(history);
                var scale = new SlipReplay(history).FitScale(
                    fit, SlipMechanisms.All, parsed.GetValue(replications), parsed.GetValue(seed));
                console.Out.Write(CalibrationOverlay.Text(history, fit, scale));
                return ExitCode.Success;
            }

            CalibrationReport.Of(history, parsed.GetValue(replications), parsed.GetValue(seed))
                .Write(console, format.Read(parsed));
            return ExitCode.Success;
        });
        return command;
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
