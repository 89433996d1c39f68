using System.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Words of scenario files for the members of an enumeration: <c>FairShare</c> is <c>fair-share</c>.</summary>
internal static class EnumWords
{
    /// <summary>All members.</summary>
    public static Shape<T> All<T>()
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var words = Array.ConvertAll(names, Kebab);
        return new MappedShape<string, T>(new WordShape(words), w => Enum.Parse<T>(names[Array.IndexOf(words, w)]));
    }

    /// <summary>The word of one member.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => Kebab(value.ToString());

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
