using System.CommandLine;
using Ilrs.Sim.Cli.Output;
using Ilrs.Sim.Cli.Questions;
using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>compare</c>: what a change changes, pair by pair.</summary>
internal static class CompareCommand
{
    private const long MostReplications = 100_000; // numbers of every replication are kept

    public static Command Create(CliConsole console)
    {
        var sides = new CompareOptions();
        var ensemble = new EnsembleOptionSet(MostReplications);
        var assumed = new AssumedOption();
        var format = new FormatOption();
        var by = new Option<int?>("--by")
        {
            Description = "Last year of what partners get. Default: the year in which the earlier horizon lies.",
            HelpName = "YEAR",
        };
        var across = new Option<bool>("--across-definitions")
        {
            Description = "Subtracts dates of goals that are defined differently in A and B too.",
        };
        var all = new Option<bool>("--all")
        {
            Description = "Lists also what is the same in every pair, and partners of whose differences every interval "
                + "holds 0.",
        };
        var command = new Command(
            "compare",
            "Holds two scenarios against each other with the same draws: dates, chances, awards, mass, graduates.");
        sides.AddTo(command);
        command.Options.Add(by);
        command.Options.Add(across);
        command.Options.Add(all);
        ensemble.AddTo(command);
        assumed.AddTo(command);
        format.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (a, b, written) = sides.Read(parsed);
            var options = ensemble.Read(parsed, written);
            var kind = format.Read(parsed);
            var comparison = Comparison.Of(
                a, b, options, assumed.Read(parsed), parsed.GetValue(by), console, cancellation);
            var report = CompareReport.Of(comparison, parsed.GetValue(across), parsed.GetValue(all));
            if (kind == ReportFormat.Table)
            {
                foreach (var line in report.Lead)
                {
                    console.Out.WriteLine(line);
                }
            }

            report.Write(console, kind);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
