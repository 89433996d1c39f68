using System.CommandLine;

namespace Ilrs.Sim.Cli.Sessions;

/// <summary>The options of <c>session</c> beside scenario and cluster.</summary>
internal sealed class SessionOptionSet
{
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Seed of every draw; the same seed gives the same numbers.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<long> _replication = new("--replication")
    {
        Description = "Which of the seed's futures, from 0.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _plan = new("--plan") { Description = "The plan: nothing is random." };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "Takes up a session that 'save' wrote, in the place of SCENARIO.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _attach = new("--attach")
    {
        Description = "Takes up a session that lives on the cluster, in the place of SCENARIO.",
        HelpName = "ID",
    };

    private readonly Option<string?> _script = new("--script")
    {
        Description = "Reads the commands from a file; the first that fails ends the tool with its exit code.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Answers with one JSON object a line." };

    public SessionOptionSet() => _replication.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value.StartsWith('-'))
        {
            result.AddError($"--replication: found {result.Tokens[0].Value}, expected 0 or more.");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(_seed);
        command.Options.Add(_replication);
        command.Options.Add(_plan);
        command.Options.Add(_resume);
        command.Options.Add(_attach);
        command.Options.Add(_script);
        command.Options.Add(_json);
    }

    public SessionChoice Read(ParseResult parsed) => new(
        parsed.GetValue(_seed),
        parsed.GetValue(_replication),
        parsed.GetValue(_plan),
        parsed.GetValue(_resume),
        parsed.GetValue(_attach),
        parsed.GetValue(_script),
        parsed.GetValue(_json));
}
