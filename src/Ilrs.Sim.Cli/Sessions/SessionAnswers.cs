using Ilrs.Sim.Cli.Reports;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary>Prints what a command of a session gave: a line and tables for people, or one JSON object a line.</summary>
internal sealed class SessionAnswers(CliConsole console, bool json)
{
    /// <summary>Prints an answer.</summary>
    /// <param name="command">The command that is answered.</param>
    /// <param name="line">The line for people; null for none.</param>
    /// <param name="facts">The same for programs.</param>
    /// <param name="tables">Tables for both.</param>
    public void Print(
        string command,
        string? line,
        IReadOnlyList<(string Id, Cell Value)> facts,
        params IReadOnlyList<ReportTable> tables)
    {
        if (json)
        {
            console.Out.WriteLine(JsonReport.Line(new Report([("command", Cell.Text(command)), .. facts], tables)));
        }
        else
        {
            if (line is not null)
            {
                console.Out.WriteLine(line);
            }

            foreach (var table in tables)
            {
                TextTable.Write(table, console.Out, console.Colours);
            }
        }

        console.Out.Flush();
    }
}
