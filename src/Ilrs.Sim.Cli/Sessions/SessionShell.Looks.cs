using System.Globalization;
using Ilrs.Sim.Analysis.Ensembles;
using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Cli.Reports;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Views;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Cli.Sessions;

/// <content>Commands that look and change.</content>
internal sealed partial class SessionShell
{
    private async Task StatusAsync(string command) =>
        PrintStatus(command, HostFailure.Value(await _session.StatusAsync()), null);

    private void PrintStatus(string command, SessionStatus status, string? line)
    {
        var fingerprint = Fingerprints.Format(status.Fingerprint);
        var (date, end) = (_calendar.Format(status.Moment.Date), _calendar.Format(status.Horizon));
        _answers.Print(
            command,
            line ?? $"{status.Id} {Names.Word(status.State)} at {date} of {end}, fingerprint {fingerprint}",
            [
                ("session", Cell.Text(status.Id)),
                ("state", Cell.Text(Names.Word(status.State))),
                ("date", Cell.Text(date)),
                ("seconds", Cell.Count(status.Moment.Date.Seconds)),
                ("version", Cell.Count(status.Moment.Version)),
                ("start", Cell.Text(_calendar.Format(status.Start))),
                ("horizon", Cell.Text(end)),
                ("seed", new Cell("", status.Seed)),
                ("replication", Cell.Count(status.Replication)),
                ("plan", new Cell("", status.Mode == RunMode.Plan)),
                ("model_hash", Cell.Text(status.ModelHash)),
                ("commands", Cell.Count(status.Commands)),
                ("fingerprint", Cell.Text(fingerprint)),
                ("error", new Cell("", status.Error?.Message)),
            ]);
    }

    private async Task ReadAsync(string[] ids)
    {
        var reading = HostFailure.Value(await _session.ReadAsync(ids));
        var rows = reading.Entities.SelectMany(entity => entity.Values.Select(value => (Cell[])
        [
            Cell.Text(EntityIdentity.Word(entity.Identity.Kind)),
            Cell.Text(entity.Identity.Id),
            Cell.Text(value.Name),
            Shown(value),
            Cell.Text(value.Unit),
        ]));
        _answers.Print("read", null, At(reading.Moment), new ReportTable(
            "values",
            $"What is at {_calendar.Format(reading.Moment.Date)}",
            [
                new Column("kind", "Kind"),
                new Column("entity", "Id"),
                new Column("name", "Name"),
                new Column("value", "Value"),
                new Column("unit", "Unit"),
            ],
            [.. rows]));
    }

    private async Task FiguresAsync()
    {
        var (moment, layout, result) = HostFailure.Value(await _session.FiguresAsync());
        var dates = layout.Tracked.Index().Where(item => !result.Dates[item.Index].IsNever).Select(item => (Cell[])
        [
            Cell.Text(item.Item.Id),
            Cell.Text(Names.Word(item.Item.Kind)),
            Cell.Text(_calendar.Format(result.Dates[item.Index])),
        ]);
        var accounts = layout.Resources.Index().Select(item =>
        {
            var totals = result.Accounts[item.Index];
            Cell Amount(long units) => Cell.Number(units / Math.Pow(10, item.Item.Decimals), 1);
            return (Cell[])
            [
                Cell.Text(item.Item.Id),
                Cell.Text(item.Item.Unit),
                Amount(totals.Contributed),
                Amount(totals.Committed),
                Amount(totals.Consumed),
                Amount(totals.Stock),
            ];
        });
        _answers.Print(
            "figures",
            null,
            At(moment),
            new ReportTable(
                "dates",
                $"Reached before {_calendar.Format(moment.Date)}",
                [new Column("id", "Id"), new Column("kind", "Kind"), new Column("date", "Date")],
                [.. dates]),
            new ReportTable(
                "accounts",
                "Accounts",
                [
                    new Column("resource", "Resource"),
                    new Column("unit", "Unit"),
                    new Column("contributed", "Contributed", Right: true),
                    new Column("committed", "Committed", Right: true),
                    new Column("consumed", "Consumed", Right: true),
                    new Column("stock", "Stock", Right: true),
                ],
                [.. accounts]));
    }

    private async Task MetricsAsync(string[] words)
    {
        var (moment, layout, result) = HostFailure.Value(await _session.FiguresAsync());
        var found = layout.Series
            .Where(series => series.Metric.Name == words[0] && (words.Length == 1 || series.Entity == words[1]))
            .ToList();
        if (found.Count == 0)
        {
            throw new CliException(
                ExitCode.Usage,
                $"found '{string.Join(' ', words)}', expected one of "
                + string.Join(", ", layout.Series.Select(series => series.Metric.Name).Distinct())
                + ", with or without an entity that has it");
        }

        var rows = found.SelectMany(series => Enumerable.Range(0, series.Length).Select(step => (Cell[])
        [
            Cell.Text(series.Entity),
            Cell.Text(series.Label),
            Cell.Text(Names.Word(series.Metric.Step)),
            Cell.Count(step),
            Cell.Number(result.Cells[series.Offset + step], 2),
            Cell.Text(series.Unit),
        ]));
        _answers.Print("metrics", null, At(moment), new ReportTable(
            "cells",
            $"{words[0]}, steps counted from the scenario's start",
            [
                new Column("entity", "Id"),
                new Column("label", "Label"),
                new Column("step", "By"),
                new Column("place", "Step", Right: true),
                new Column("value", "Value", Right: true),
                new Column("unit", "Unit"),
            ],
            [.. rows]));
    }

    private async Task ChangeAsync(string record)
    {
        var command = HostFailure.Value(await _session.InterveneAsync(record));
        var date = _calendar.Format(command.Date!.Value);
        _answers.Print(
            "change",
            $"{command.Change}: takes effect at {date}",
            [("change", Cell.Text(command.Change)), ("date", Cell.Text(date)), ("place", Cell.Count(command.Place))]);
    }

    private async Task HistoryAsync()
    {
        var log = HostFailure.Value(await _session.HistoryAsync());
        _answers.Print("history", null, [("session", Cell.Text(_session.Id))], new ReportTable(
            "commands",
            $"Commands of {_session.Id}",
            [
                new Column("place", "Place", Right: true),
                new Column("given", "Given"),
                new Column("kind", "Command"),
                new Column("what", "What"),
                new Column("state", "State"),
                new Column("reached", "Reached"),
            ],
            [
                .. log.Select(command => (Cell[])
                [
                    Cell.Count(command.Place),
                    Cell.Text(_calendar.Format(command.Given)),
                    Cell.Text(Names.Word(command.Kind)),
                    Cell.Text(What(command)),
                    Cell.Text(Names.Word(command.State)),
                    Cell.Text(command.Reached is { } reached ? _calendar.Format(reached) : null),
                ]),
            ]));
    }

    private async Task EventsAsync(string[] words)
    {
        var from = words.Length == 1 ? Whole(words[0]) : 0;
        var events = HostFailure.Value(await _session.EventsAsync(from));
        _answers.Print("events", null, [("session", Cell.Text(_session.Id))], new ReportTable(
            "events",
            $"What happened in {_session.Id}",
            [
                new Column("place", "Place", Right: true),
                new Column("date", "Date"),
                new Column("entity", "Id"),
                new Column("kind", "Event"),
                new Column("detail", "Detail"),
            ],
            [
                .. events.Select(happened => (Cell[])
                [
                    Cell.Count(happened.Place),
                    Cell.Text(_calendar.Format(happened.Event.Time)),
                    Cell.Text(happened.Event.Entity),
                    Cell.Text(happened.Event.Kind),
                    Cell.Text(happened.Event.Detail),
                ]),
            ]));
    }

    private async Task ListAsync()
    {
        var list = await _host.ListAsync();
        _answers.Print("sessions", null, [("session", Cell.Text(_session.Id))], new ReportTable(
            "sessions",
            "Sessions",
            [new Column("id", "Id"), new Column("state", "State"), new Column("date", "Date")],
            [
                .. list.Select(status => (Cell[])
                [
                    Cell.Text(status.Id),
                    Cell.Text(Names.Word(status.State)),
                    Cell.Text(_calendar.Format(status.Moment.Date)),
                ]),
            ]));
    }

    private Task Help()
    {
        var lines = Verbs.SelectMany(verb => new[] { verb.Usage, $"    {verb.Meaning}" });
        var text = string.Join('\n', lines.Append("Lines that begin with # are left out."));
        _answers.Print("help", text, [("text", Cell.Text(text))]);
        return Task.CompletedTask;
    }

    private (string Id, Cell Value)[] At(SessionMoment moment) =>
    [
        ("session", Cell.Text(_session.Id)),
        ("date", Cell.Text(_calendar.Format(moment.Date))),
        ("version", Cell.Count(moment.Version)),
    ];

    private Cell Shown(ViewValue value) => value.Kind switch
    {
        ViewValueKind.Word => Cell.Text(value.Text),
        ViewValueKind.Flag => new Cell(value.Whole != 0 ? "yes" : "no", value.Whole != 0),
        ViewValueKind.Number => Cell.Number(value.Number, 3),
        ViewValueKind.Date => Cell.Text(_calendar.Format(value.Date)),
        _ => Cell.Count(value.Whole),
    };

    private string? What(SessionCommand command) => command.Kind switch
    {
        SessionCommandKind.Advance => _calendar.Format(command.Date!.Value),
        SessionCommandKind.Step => string.Create(
            CultureInfo.InvariantCulture, $"{command.Count} {Names.Word(command.Step!.Value)}"),
        SessionCommandKind.Intervene => command.Text,
        _ => null,
    };
}
