using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>What a shape made of a node.</summary>
/// <param name="Canon">Canonical text: equal for equal meaning, whatever the spelling.</param>
internal abstract record Reading(string Canon)
{
    /// <summary>The number in base units, for values that have an order; levers compare by it.</summary>
    public ExactDecimal? Order { get; init; }

    /// <summary>Canonical text of any text: in double quotes, with escapes that JSON and YAML share.</summary>
    public static string CanonOf(string text)
    {
        var canon = new System.Text.StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => canon.Append('\\').Append(c),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' =>
                    canon.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => canon.Append(c),
            };
        }

        return canon.Append('"').ToString();
    }
}
