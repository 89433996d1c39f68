using System.CommandLine;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>The options that say which scenario is meant.</summary>
internal sealed class ScenarioOptions
{
    private readonly Argument<string> _scenario;

    private readonly Option<string[]> _with = new("--with")
    {
        Description = "Overlay to put on top, a built-in name or a file; may be repeated, later ones win.",
        HelpName = "OVERLAY",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Changes one value, such as 'missions.change-8.launch=2029-06-01' or the id of a lever; " +
            "may be repeated.",
        HelpName = "PATH=VALUE",
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Ends the simulation at another date, YYYY-MM-DD or YYYY-MM (the same as --set horizon=DATE).",
        HelpName = "DATE",
    };

    private readonly Option<string[]> _branch = new("--branch")
    {
        Description = "Takes one alternative of a branch in every replication " +
            "(the same as --set branches.BRANCH.force=ALTERNATIVE); may be repeated.",
        HelpName = "BRANCH=ALTERNATIVE",
    };

    /// <param name="optional">True when the scenario may be left out and is then programme-2026.</param>
    public ScenarioOptions(bool optional = false)
    {
        _scenario = new Argument<string>("SCENARIO")
        {
            Description = "Name of a built-in scenario, or path of a file.",
        };
        if (optional)
        {
            _scenario.DefaultValueFactory = _ => ScenarioAccess.Default;
        }
    }

    public Argument<string> Scenario => _scenario;

    public void AddTo(Command command)
    {
        command.Arguments.Add(_scenario);
        command.Options.Add(_with);
        command.Options.Add(_set);
        command.Options.Add(_branch);
        command.Options.Add(_until);
    }

    public ScenarioSelection Read(ParseResult parsed)
    {
        string[] sets =
        [
            .. parsed.GetValue(_set) ?? [],
            .. (parsed.GetValue(_branch) ?? []).Select(Force),
        ];
        return new ScenarioSelection(
            parsed.GetValue(_scenario)!,
            parsed.GetValue(_with) ?? [],
            parsed.GetValue(_until) is { } until ? [.. sets, $"horizon={until}"] : sets);
    }

    /// <summary>The change of a value that a choice of a branch's alternative stands for.</summary>
    public static string Force(string choice)
    {
        var sign = choice.IndexOf('=', StringComparison.Ordinal);
        return sign > 0
            ? $"branches.{choice[..sign]}.force{choice[sign..]}"
            : throw new CliException(ExitCode.Usage, $"--branch: found '{choice}', expected BRANCH=ALTERNATIVE.");
    }
}
