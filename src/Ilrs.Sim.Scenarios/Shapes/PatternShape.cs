using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Text of a given form.</summary>
/// <param name="expected">The form in words.</param>
/// <param name="pattern">The form as a regular expression, for the schema.</param>
/// <param name="matches">The same form, decided without one.</param>
internal sealed class PatternShape(string expected, string pattern, Func<string, bool> matches) : Shape<string>
{
    /// <summary>Pattern of ids.</summary>
    public const string IdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>An ISO 3166 alpha-2 code.</summary>
    public static readonly PatternShape Country = new(
        "two capital letters (ISO 3166)", "^[A-Z]{2}$", t => t.Length == 2 && t.All(char.IsAsciiLetterUpper));

    /// <summary>A word or id that names nothing in the scenario: small letters, digits, single hyphens.</summary>
    public static readonly PatternShape Word = new("a word in kebab-case", IdPattern, IsId);

    /// <summary>A definition of a goal: a word, the sign @ and the year in which it was given.</summary>
    public static readonly PatternShape Definition = new(
        "a word, @ and a year, such as basic@2024",
        "^[a-z0-9]+(-[a-z0-9]+)*@[0-9]{4}$",
        t => t.Length > 5 && t[^5] == '@' && t[^4..].All(char.IsAsciiDigit) && IsId(t[..^5]));

    /// <inheritdoc/>
    public override string Expected => expected;

    /// <summary>True for small letters and digits in groups joined by single hyphens.</summary>
    public static bool IsId(string text)
    {
        var last = '-';
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || last == '-'))
            {
                return false;
            }

            last = c;
        }

        return last != '-';
    }

    /// <inheritdoc/>
    public override Reading<string>? Read(DocNode node, Place place)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } scalar && matches(scalar.Text))
        {
            return new Reading<string>(scalar.Text, Reading.CanonOf(scalar.Text));
        }

        Refuse(node, place);
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => new() { ["type"] = "string", ["pattern"] = pattern };
}
