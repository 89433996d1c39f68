using System.Text;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Names of enumeration members as they stand in scenario files and logs: kebab case.</summary>
public static class Words
{
    /// <summary>The member's name in kebab case, such as <c>budget-factor</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
