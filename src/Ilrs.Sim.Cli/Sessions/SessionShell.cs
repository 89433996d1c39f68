using Ilrs.Sim.Cli.Commands;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Hosting.Sessions;
using Ilrs.Sim.Scenarios;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary>Reads commands and carries them out on the session in hand.</summary>
internal sealed partial class SessionShell
{
    private readonly ISessionHost _host;
    private readonly SessionAnswers _answers;
    private readonly CliConsole _console;
    private readonly bool _isCluster;
    private ISession _session = null!;
    private Calendar _calendar = null!;

    public SessionShell(ISessionHost host, SessionAnswers answers, CliConsole console, bool isCluster)
    {
        _host = host;
        _answers = answers;
        _console = console;
        _isCluster = isCluster;
    }

    /// <summary>Takes a session in hand, and says where it stands.</summary>
    public async Task UseAsync(ISession session)
    {
        var record = HostFailure.Value(await session.SaveAsync());
        var loaded = ScenarioLoader.LoadText("scenario", record.Scenario);
        _calendar = loaded.Document?.Scenario.Calendar ?? Calendar.Gregorian;
        _session = session;
        await StatusAsync("open");
    }

    /// <summary>Carries out command lines until they end.</summary>
    /// <param name="from">The lines.</param>
    /// <param name="source">What stands before errors, which end the tool; null for somebody at a terminal.</param>
    /// <param name="cancellation">Ends the tool; a session on a cluster goes on.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="CliException">A command failed.</exception>
    public async Task<int> RunAsync(TextReader from, string? source, CancellationToken cancellation)
    {
        for (var place = 1; ; place++)
        {
            if (source is null)
            {
                _console.Out.Write($"{_session.Id}> ");
                _console.Out.Flush();
            }

            // Reading from a terminal cannot be cancelled; waiting for it can.
            if (await Task.Run(from.ReadLine, cancellation).WaitAsync(cancellation) is not { } line)
            {
                break;
            }

            try
            {
                if (!await DoAsync(line.Trim(), cancellation))
                {
                    break;
                }
            }
            catch (CliException e) when (source is null)
            {
                foreach (var error in e.Errors)
                {
                    _console.Error.WriteLine($"error: {error}");
                }

                _console.Error.Flush();
            }
            catch (CliException e)
            {
                throw new CliException(e.ExitCode, [.. e.Errors.Select(error => $"{source}:{place}: {error}")]);
            }
        }

        if (_isCluster && source is null)
        {
            _console.Error.WriteLine($"The session {_session.Id} goes on; --attach {_session.Id} takes it up again.");
        }

        return ExitCode.Success;
    }

    private async Task<bool> DoAsync(string line, CancellationToken cancellation)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return true;
        }

        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var verb = Array.Find(Verbs, verb => verb.Name == words[0]) ?? throw new CliException(
            ExitCode.Usage,
            $"found '{words[0]}', expected a command: {string.Join(", ", Verbs.Select(known => known.Name))}");
        var arguments = verb.TakesRest ? [line[words[0].Length..].Trim()] : words[1..];
        var isEmpty = verb.TakesRest && arguments[0].Length == 0;
        if (isEmpty || arguments.Length < verb.Least || arguments.Length > verb.Most)
        {
            throw new CliException(ExitCode.Usage, $"found '{line}', expected {verb.Usage}");
        }

        await verb.Do(this, arguments, cancellation);
        return verb.Name != "quit";
    }
}
