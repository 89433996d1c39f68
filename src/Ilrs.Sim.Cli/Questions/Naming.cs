using Ilrs.Sim.Scenarios;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Cli.Questions;

/// <summary>Finds what an argument names, and ends the command where it names nothing or several things.</summary>
internal static class Naming
{
    /// <summary>What an argument names.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="argument">The argument as the help calls it.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="kinds">What it may name.</param>
    /// <param name="console">Is told when one of several was taken for its country.</param>
    /// <exception cref="CliException">Nothing, or several things, go by it.</exception>
    public static NamedItem Find(
        ScenarioDocument document, string argument, string text, NamedKind kinds, CliConsole console)
    {
        var match = NameIndex.Of(document.Scenario).Find(text, kinds);
        if (match.Item is not { } item)
        {
            throw new CliException(ExitCode.Usage, $"{argument}: {match.Error}");
        }

        if (match.Others.Count > 0)
        {
            var others = string.Join(", ", match.Others.Select(other => other.Id));
            console.Error.WriteLine($"note: '{text}' is read as {item.Id}; there are also {others}");
        }

        return item;
    }
}
