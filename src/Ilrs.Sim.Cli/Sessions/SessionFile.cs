using System.Text.Json;
using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary>A saved session as a file: scenario, seed and command log, from which any host rebuilds it.</summary>
internal static class SessionFile
{
    private const string Format = "ilrs-sim-session-1";

    public static void Write(string path, SessionRecord record)
    {
        var partial = path + ".partial";
        var saved = new Saved(
            Format,
            EngineInfo.Version,
            record.Seed,
            record.Replication,
            record.Mode == RunMode.Plan,
            record.Date.Seconds,
            [.. record.Commands.Select(Saved)],
            record.Scenario);
        File.WriteAllText(partial, JsonSerializer.Serialize(saved, SessionFileContext.Default.Saved) + "\n");
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="CliException">It is no saved session.</exception>
    public static SessionRecord Read(string path)
    {
        try
        {
            var saved = JsonSerializer.Deserialize(File.ReadAllText(path), SessionFileContext.Default.Saved);
            if (saved is not { Scenario: not null, Commands: not null } || saved.Format != Format)
            {
                throw new JsonException($"its format is '{saved?.Format}'");
            }

            return new SessionRecord
            {
                Scenario = saved.Scenario,
                Seed = saved.Seed,
                Replication = saved.Replication,
                Mode = saved.Plan ? RunMode.Plan : RunMode.Stochastic,
                Date = new SimTime(saved.Date),
                Commands = [.. saved.Commands.Select(Command)],
            };
        }
        catch (JsonException e)
        {
            throw new CliException(
                ExitCode.Failure, $"{path}: found no saved session, expected what 'save' wrote ({e.Message})");
        }
    }

    private static SavedCommand Saved(SessionCommand command) => new(
        command.Kind,
        command.State,
        command.Given.Seconds,
        command.Date?.Seconds,
        command.Step,
        command.Count,
        command.Change,
        command.Text,
        command.Reached?.Seconds);

    private static SessionCommand Command(SavedCommand saved, int place) => new()
    {
        Place = place,
        Kind = saved.Kind,
        State = saved.State,
        Given = new SimTime(saved.Given),
        Date = Time(saved.Date),
        Step = saved.Step,
        Count = saved.Count,
        Change = saved.Change,
        Text = saved.Text,
        Reached = Time(saved.Reached),
    };

    private static SimTime? Time(long? seconds) => seconds is { } known ? new SimTime(known) : null;
}
