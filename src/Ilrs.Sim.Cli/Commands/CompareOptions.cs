using System.CommandLine;
using Ilrs.Sim.Cli.Output;
using Ilrs.Sim.Cli.Questions;

namespace Ilrs.Sim.Cli.Commands;

/// <summary>The arguments and options that say which two scenarios are compared.</summary>
internal sealed class CompareOptions
{
    private readonly Argument<string> _a = new("A")
    {
        Description = "Name of a built-in scenario, path of a file, or a folder that 'run --out' wrote.",
    };

    private readonly Argument<string?> _b = new("B")
    {
        Description = "The scenario that is held against it; A with the changes of --with, --set and --branch when "
            + "left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _both = new("--both-with")
    {
        Description = "Overlay to put on both, below those of --with; may be repeated.",
        HelpName = "OVERLAY",
    };

    private readonly Option<string[]> _with = new("--with")
    {
        Description = "Overlay to put on B, a built-in name or a file; may be repeated, later ones win.",
        HelpName = "OVERLAY",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Changes one value of B, such as 'missions.change-8.launch=2029-06-01' or the id of a lever; "
            + "may be repeated.",
        HelpName = "PATH=VALUE",
    };

    private readonly Option<string[]> _branch = new("--branch")
    {
        Description = "Takes one alternative of a branch in every replication of B; may be repeated.",
        HelpName = "BRANCH=ALTERNATIVE",
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Ends both simulations at another date, YYYY-MM-DD or YYYY-MM.",
        HelpName = "DATE",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_a);
        command.Arguments.Add(_b);
        command.Options.Add(_both);
        command.Options.Add(_with);
        command.Options.Add(_set);
        command.Options.Add(_branch);
        command.Options.Add(_until);
    }

    /// <summary>The two scenarios, and the manifests of those that are written results.</summary>
    /// <exception cref="CliException">A scenario is invalid, a result cannot be taken, or nothing differs.</exception>
    public (ComparedSide A, ComparedSide B, IReadOnlyList<Manifest> Written) Read(ParseResult parsed)
    {
        var (a, b) = (parsed.GetValue(_a)!, parsed.GetValue(_b));
        string[] both = parsed.GetValue(_both) ?? [];
        string[] with = parsed.GetValue(_with) ?? [];
        string[] sets =
        [
            .. parsed.GetValue(_set) ?? [],
            .. (parsed.GetValue(_branch) ?? []).Select(ScenarioOptions.Force),
        ];
        string[] until = parsed.GetValue(_until) is { } date ? [$"horizon={date}"] : [];
        if (b is null && with.Length + sets.Length == 0)
        {
            throw new CliException(
                ExitCode.Usage,
                "B: found nothing that differs from A, expected a second scenario, or --with, --set or --branch");
        }

        var written = new List<Manifest>();
        ComparedSide Side(string name, string[] overlays, string[] changes)
        {
            if (!Directory.Exists(name))
            {
                return ComparedSide.Of(new ScenarioSelection(name, overlays, changes));
            }

            written.Add(WrittenResult.Read(name));
            return ComparedSide.Of(
                new ScenarioSelection(Path.Combine(name, ResultFiles.ScenarioName), overlays, changes),
                Path.GetFileName(Path.TrimEndingDirectorySeparator(name)));
        }

        return (
            Side(a, both, until),
            Side(b ?? a, [.. both, .. with], [.. sets, .. until]),
            written);
    }
}
