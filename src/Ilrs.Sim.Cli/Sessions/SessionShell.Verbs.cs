using System.Globalization;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Cli.Sessions;

/// <content>The commands.</content>
internal sealed partial class SessionShell
{
    private const string NoWait = "&";

    private static readonly SessionVerb[] Verbs =
    [
        new(
            "advance DATE [&]",
            "Completes everything before a date; with & without waiting for it.",
            1, 2, (shell, words, stop) => shell.AdvanceAsync(words, stop)),
        new(
            "step [N] [month|year|instant] [&]",
            "Goes on by N steps, 1 month if nothing is said.",
            0, 3, (shell, words, stop) => shell.StepAsync(words, stop)),
        new("pause", "Ends the advance under way.", 0, 0, (shell, _, _) => shell.PauseAsync()),
        new("wait [PLACE]", "Waits for a command of the log, the last one if none is named.",
            0, 1, (shell, words, stop) => shell.WaitAsync(words, stop)),
        new("status", "Says where the session stands.", 0, 0, (shell, _, _) => shell.StatusAsync("status")),
        new("read [ID ...]", "Shows partners, missions, modules, the station or the office by id; all without one.",
            0, int.MaxValue, (shell, words, _) => shell.ReadAsync(words)),
        new("figures", "Shows milestones reached so far, and the accounts.",
            0, 0, (shell, _, _) => shell.FiguresAsync()),
        new("metrics NAME [ENTITY]", "Shows the series of a metric, such as contributed.",
            1, 2, (shell, words, _) => shell.MetricsAsync(words)),
        new("change {RECORD}", "Adds a dated change: one record of interventions, such as "
            + "{kind: delay-mission, target: change-8, duration: 1 years}.",
            1, 1, (shell, words, _) => shell.ChangeAsync(words[0])) { TakesRest = true },
        new("fork DATE", "Opens a session that stands at an earlier date of this one, and goes on with it.",
            1, 1, (shell, words, _) => shell.ForkAsync(words[0])),
        new("history", "Lists the commands of the log.", 0, 0, (shell, _, _) => shell.HistoryAsync()),
        new("events [PLACE]", "Lists what happened, from a place on.",
            0, 1, (shell, words, _) => shell.EventsAsync(words)),
        new("save FILE", "Writes the session to a file, from which --resume takes it up.",
            1, 1, (shell, words, _) => shell.SaveAsync(words[0])) { TakesRest = true },
        new("sessions", "Lists the sessions.", 0, 0, (shell, _, _) => shell.ListAsync()),
        new("switch ID", "Goes on with another session.",
            1, 1, (shell, words, _) => shell.SwitchAsync(words[0])),
        new("close [ID]", "Ends a session for good, this one if none is named.",
            0, 1, (shell, words, _) => shell.CloseAsync(words)),
        new("help", "Lists the commands.", 0, 0, (shell, _, _) => shell.Help()),
        new("quit", "Ends the tool.", 0, 0, (_, _, _) => Task.CompletedTask),
    ];

    private async Task AdvanceAsync(string[] words, CancellationToken stop)
    {
        if (words.Length == 2 && words[1] != NoWait)
        {
            throw new CliException(ExitCode.Usage, $"found '{words[1]}', expected & or nothing");
        }

        var command = HostFailure.Value(await _session.AdvanceAsync(Date(words[0])));
        await FinishAsync("advance", command, words.Length == 2, stop);
    }

    private async Task StepAsync(string[] words, CancellationToken stop)
    {
        var (count, step, isLeft) = (1, SessionStep.Month, false);
        foreach (var word in words)
        {
            if (word == NoWait)
            {
                isLeft = true;
            }
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                count = number;
            }
            else
            {
                step = word.TrimEnd('s') switch
                {
                    "month" => SessionStep.Month,
                    "year" => SessionStep.Year,
                    "instant" => SessionStep.Instant,
                    _ => throw new CliException(
                        ExitCode.Usage, $"found '{word}', expected a number from 1, month, year, instant or &"),
                };
            }
        }

        await FinishAsync("step", HostFailure.Value(await _session.StepAsync(step, count)), isLeft, stop);
    }

    private async Task PauseAsync()
    {
        HostFailure.Value(await _session.PauseAsync());
        await StatusAsync("pause");
    }

    private async Task WaitAsync(string[] words, CancellationToken stop)
    {
        var log = HostFailure.Value(await _session.HistoryAsync());
        var place = words.Length == 1 ? Whole(words[0]) : log.Count - 1;
        if (place >= 0)
        {
            HostFailure.Value(await _session.WaitAsync((int)Math.Min(place, int.MaxValue), stop));
        }

        await StatusAsync("wait");
    }

    private async Task FinishAsync(string name, SessionCommand command, bool isLeft, CancellationToken stop)
    {
        if (!isLeft)
        {
            var over = HostFailure.Value(await _session.WaitAsync(command.Place, stop));
            if (over.State == SessionCommandState.Failed)
            {
                var status = HostFailure.Value(await _session.StatusAsync());
                throw new CliException(ExitCode.Failure, status.Error?.Message ?? "the simulation cannot go on");
            }
        }

        await StatusAsync(name);
    }

    private async Task ForkAsync(string date)
    {
        _session = HostFailure.Value(await _session.ForkAsync(Date(date)));
        await StatusAsync("fork");
    }

    private async Task SwitchAsync(string id) => await UseAsync(HostFailure.Value(await _host.FindAsync(id)));

    private async Task CloseAsync(string[] words)
    {
        var id = words.Length == 1 ? words[0] : _session.Id;
        var status = HostFailure.Value(await _host.CloseAsync(id));
        PrintStatus("close", status, $"closed {id} at {_calendar.Format(status.Moment.Date)}");
    }

    private async Task SaveAsync(string path)
    {
        var record = HostFailure.Value(await _session.SaveAsync());
        SessionFile.Write(path, record);
        _answers.Print(
            "save",
            $"{path}: {_session.Id} at {_calendar.Format(record.Date)}, {record.Commands.Count} commands",
            [("session", Reports.Cell.Text(_session.Id)), ("file", Reports.Cell.Text(path))]);
    }

    private SimTime Date(string text) => DateText.Parse(text, _calendar)
        ?? throw new CliException(ExitCode.Usage, $"found '{text}', expected a date, YYYY-MM-DD or YYYY-MM");

    private static long Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CliException(ExitCode.Usage, $"found '{text}', expected a number from 0");
}
