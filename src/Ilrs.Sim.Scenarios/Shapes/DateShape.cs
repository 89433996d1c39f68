using System.Globalization;
using System.Text.Json.Nodes;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A date, <c>YYYY-MM-DD</c> or <c>YYYY-MM</c> for the first day of a month.</summary>
internal sealed class DateShape : Shape<SimTime>
{
    /// <summary>Any date within the limits.</summary>
    public static readonly DateShape Any = new();

    /// <inheritdoc/>
    public override string Expected =>
        $"a date YYYY-MM-DD or YYYY-MM from {ScenarioLimits.FirstYear}-01-01 to {ScenarioLimits.LastYear}-01-01";

    /// <inheritdoc/>
    public override Reading<SimTime>? Read(DocNode node, Place place)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Text } scalar || !HasForm(scalar.Text))
        {
            Refuse(node, place);
            return null;
        }

        var year = Part(scalar.Text, 0, 4);
        var month = Part(scalar.Text, 5, 2);
        var day = scalar.Text.Length > 7 ? Part(scalar.Text, 8, 2) : 1;
        var calendar = place.Context.Calendar;
        if (year < ScenarioLimits.FirstYear || (year, month, day).CompareTo((ScenarioLimits.LastYear, 1, 1)) > 0
            || month is < 1 or > 12 || day < 1 || day > calendar.DaysInMonth(year, month))
        {
            place.Meaning(node.Mark, node.Describe(), $"{Expected} ({calendar.Name} calendar)");
            return null;
        }

        var time = calendar.Date(year, month, day);
        return new Reading<SimTime>(time, Reading.CanonOf(calendar.Format(time))) { Order = time.Seconds };
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder) => builder.Part("date", () => new JsonObject
    {
        ["type"] = "string",
        ["pattern"] = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
        ["description"] = "YYYY-MM-DD, or YYYY-MM for the first day of a month.",
    });

    private static int Part(string text, int at, int length) =>
        int.Parse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool HasForm(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return text.Length is 7 or 10;
    }
}
