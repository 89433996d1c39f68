using System.Text.Json.Nodes;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>
/// A number that may be a constant, a named uncertainty or, where each use may have its own draw, a distribution.
/// </summary>
internal sealed class ParameterShape(Dimension dimension, NumberRange range, bool inline = true) : Shape<Parameter>
{
    private const string UncertaintyKey = "uncertainty";
    private readonly QuantityShape _constant = new(dimension, range);
    private readonly DistributionShape _distribution = new(dimension);
    private readonly IdShape _uncertainty = IdShape.Of(NameKind.Uncertainty);

    /// <inheritdoc/>
    public override string Expected => inline
        ? $"{_constant.Expected}, or a distribution, or {{uncertainty: id}}"
        : $"{_constant.Expected}, or {{uncertainty: id}}";

    /// <inheritdoc/>
    public override Reading<Parameter>? Read(DocNode node, Place place) => node switch
    {
        MapNode map when map.Find(UncertaintyKey) is { } entry => ReadUncertainty(map, entry.Value, place),
        MapNode map when inline => ReadDistribution(map, place),
        MapNode => RefuseInline(node, place),
        ScalarNode { Kind: ScalarKind.Number or ScalarKind.Text } scalar => ReadConstant(scalar, place),
        _ => RefuseNode(node, place),
    };

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder)
    {
        var properties = new JsonObject { [UncertaintyKey] = _uncertainty.Schema(builder) };
        var required = new JsonArray(UncertaintyKey);
        DistributionSchema.AddUnit(properties, required, dimension);
        var uncertainty = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
        return new JsonObject
        {
            ["anyOf"] = inline
                ? new JsonArray(_constant.Schema(builder), _distribution.Schema(builder), uncertainty)
                : new JsonArray(_constant.Schema(builder), uncertainty),
        };
    }

    private Reading<Parameter>? RefuseInline(DocNode node, Place place)
    {
        place.Structure(node.Mark, "a distribution here, which each use would draw anew", Expected);
        return null;
    }

    private Reading<Parameter>? RefuseNode(DocNode node, Place place)
    {
        Refuse(node, place);
        return null;
    }

    private Reading<Parameter>? ReadConstant(ScalarNode scalar, Place place) =>
        _constant.Read(scalar, place) is { } number
            ? new Reading<Parameter>(Parameter.Of(number.Value.ToDouble()), number.Canon) { Order = number.Order }
            : null;

    private Reading<Parameter>? ReadDistribution(MapNode map, Place place)
    {
        if (_distribution.Read(map, place) is not { } read || !StaysWithin(read.Value, 1, map, place))
        {
            return null;
        }

        var parameter = Parameter.Of(read.Value.Distribution) with { Factor = read.Value.Factor };
        return new Reading<Parameter>(parameter, read.Canon);
    }

    private Reading<Parameter>? ReadUncertainty(MapNode map, DocNode id, Place place)
    {
        var unit = DistributionShape.ReadUnit(map, dimension, place);
        var name = _uncertainty.Read(id, place.Key(UncertaintyKey));
        var others = map.Entries
            .Where(e => e.Key != UncertaintyKey && (e.Key != "unit" || !dimension.Units.Any())).ToList();
        foreach (var entry in others)
        {
            place.Structure(
                entry.KeyMark, $"the unknown key {ScalarNode.Quote(entry.Key)}", "only a unit beside an uncertainty");
        }

        if (unit is not { } factor || name is null || others.Count > 0)
        {
            return null;
        }

        place.Context.UseUncertainty(
            name.Value, drawn => StaysWithin(drawn, factor.ToDouble(), map, place));
        var parameter = new Parameter { Uncertainty = name.Value, Factor = factor.ToDouble() };
        return new Reading<Parameter>(parameter, $"uncertainty({name.Value})*{factor}");
    }

    private bool StaysWithin(DistributionReading drawn, double factor, DocNode node, Place place)
    {
        var lowest = range.Low == -NumberRange.Largest ? double.NegativeInfinity : range.Low.ToDouble();
        var highest = range.High == NumberRange.Largest ? double.PositiveInfinity : range.High.ToDouble();
        if (drawn.Low * factor >= lowest && drawn.High * factor <= highest)
        {
            return true;
        }

        place.Meaning(
            node.Mark,
            $"a {drawn.Distribution.Kind} distribution that can leave the range",
            $"draws {range.Words(dimension.Unit)}");
        return false;
    }
}
