using System.Globalization;
using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A day of every year, <c>MM-DD</c>.</summary>
internal sealed class MonthDayShape : Shape<(int Month, int Day)>
{
    /// <summary>Any day.</summary>
    public static readonly MonthDayShape Any = new();

    /// <inheritdoc/>
    public override string Expected => "a day of the year MM-DD";

    /// <inheritdoc/>
    public override Reading<(int Month, int Day)>? Read(DocNode node, Place place)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Text, Text: { Length: 5 } text } || text[2] != '-'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            Refuse(node, place);
            return null;
        }

        const int leapYear = 2000;
        if (month is < 1 or > 12 || day < 1 || day > place.Context.Calendar.DaysInMonth(leapYear, month))
        {
            place.Meaning(node.Mark, node.Describe(), Expected);
            return null;
        }

        return new Reading<(int Month, int Day)>((month, day), Reading.CanonOf(text));
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) =>
        new() { ["type"] = "string", ["pattern"] = "^[0-9]{2}-[0-9]{2}$" };
}
