using System.Text;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;

namespace Ilrs.Sim.Cli.Reports;

/// <summary>Words for people and stable words for programs.</summary>
internal static class Names
{
    /// <summary>The kebab-case word of an enumeration's value: <c>LaunchWindow</c> is <c>launch-window</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>The words of an enumeration's value: <c>LaunchWindow</c> is <c>launch window</c>.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => Word(value).Replace('-', ' ');

    /// <summary>Name of a partner; its id when it has none, and when it is not in the scenario.</summary>
    public static string Partner(Scenario scenario, string id) =>
        scenario.Partners.FirstOrDefault(partner => partner.Id == id)?.Name ?? id;

    /// <summary>Name of an instrument; its id when it has none.</summary>
    public static string Instrument(Scenario scenario, string id) =>
        scenario.Partners.SelectMany(x => x.Instruments).FirstOrDefault(x => x.Id == id)?.Name ?? id;

    /// <summary>Name of a mission or module; the id of what is neither.</summary>
    public static string Host(Scenario scenario, string id) =>
        scenario.Missions.FirstOrDefault(x => x.Id == id)?.Name
        ?? scenario.Modules.FirstOrDefault(x => x.Id == id)?.Name
        ?? id;

    /// <summary>All causes in their fixed order.</summary>
    public static IReadOnlyList<DelayCause> Causes { get; } = Enum.GetValues<DelayCause>();
}
