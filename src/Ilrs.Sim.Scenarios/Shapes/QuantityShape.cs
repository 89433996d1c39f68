using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A number with a unit, such as <c>21 months</c> or <c>5 kg</c>, read exactly into base units.</summary>
internal sealed class QuantityShape(Dimension dimension, NumberRange range) : Shape<ExactDecimal>
{
    private const string NumberPattern = @"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?";

    /// <inheritdoc/>
    public override string Expected => dimension.NeedsUnit
        ? $"a {dimension.Name} with its unit ({UnitWords(dimension)}), {range.Words(dimension.Unit)}"
        : $"a number {range.Words(dimension.Unit)}";

    /// <summary>The units in words: the plural where there is one.</summary>
    public static string UnitWords(Dimension dimension) => dimension == Dimension.Duration
        ? "seconds, minutes, hours, days, weeks, months, years"
        : string.Join(", ", dimension.Units);

    /// <inheritdoc/>
    public override Reading<ExactDecimal>? Read(DocNode node, Place place)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Number or ScalarKind.Text } scalar)
        {
            Refuse(node, place);
            return null;
        }

        return scalar.Kind == ScalarKind.Number ? ReadBare(scalar, place) : ReadWithUnit(scalar, place);
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder)
    {
        var units = string.Join("|", dimension.Units.Select(System.Text.RegularExpressions.Regex.Escape));
        var text = new JsonObject { ["type"] = "string", ["pattern"] = $"^{NumberPattern} +({units})$" };
        var bare = range.Bound(new JsonObject { ["type"] = "number" });
        return dimension.NeedsUnit ? text
            : units.Length == 0 ? bare
            : new JsonObject { ["anyOf"] = new JsonArray(bare, text) };
    }

    private Reading<ExactDecimal>? ReadBare(ScalarNode scalar, Place place)
    {
        if (dimension.NeedsUnit)
        {
            place.Structure(scalar.Mark, $"{scalar.Describe()} without a unit", Expected);
            return null;
        }

        return Checked(scalar.Number, scalar, place, DiagnosticKind.Structure);
    }

    private Reading<ExactDecimal>? ReadWithUnit(ScalarNode scalar, Place place)
    {
        var space = scalar.Text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || !ExactDecimal.TryParse(scalar.Text.AsSpan(0, space), out var number))
        {
            Refuse(scalar, place);
            return null;
        }

        var unit = scalar.Text[space..].TrimStart(' ');
        if (dimension.Factor(unit, place.Context.Calendar) is not { } factor)
        {
            Refuse(scalar, place, NearestName.Of(unit, dimension.Units));
            return null;
        }

        return Checked(number * factor, scalar, place, DiagnosticKind.Meaning);
    }

    private Reading<ExactDecimal>? Checked(ExactDecimal number, ScalarNode scalar, Place place, DiagnosticKind kind)
    {
        if (range.Contains(number))
        {
            return new Reading<ExactDecimal>(number, number.ToString()) { Order = number };
        }

        place.Add(kind, scalar.Mark, scalar.Describe(), Expected);
        return null;
    }
}
