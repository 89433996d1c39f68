using System.Text.Json.Nodes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>A mapping with the name of one family of distributions and, where it has a dimension, its unit.</summary>
internal sealed class DistributionShape(Dimension dimension) : Shape<DistributionReading>
{
    private const string UnitKey = "unit";

    /// <inheritdoc/>
    public override string Expected =>
        $"a distribution with one of the keys {string.Join(", ", DistributionForms.Families)}";

    private bool MayHaveUnit => dimension.Units.Any();

    /// <inheritdoc/>
    public override Reading<DistributionReading>? Read(DocNode node, Place place)
    {
        if (node is not MapNode map)
        {
            Refuse(node, place);
            return null;
        }

        var unit = ReadUnit(map, dimension, place);
        var family = FindFamily(map, place);
        return family is null || unit is null ? null : ReadFamily(family, unit.Value, place.Key(family.Key));
    }

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaBuilder builder)
    {
        var name = $"distribution-{dimension.Name.Replace(' ', '-')}-{dimension.Unit.Replace('/', '-')}".TrimEnd('-');
        return builder.Part(name, () => DistributionSchema.Of(dimension));
    }

    /// <summary>Reads the unit beside a distribution or uncertainty; null when it is wrong or missing.</summary>
    public static ExactDecimal? ReadUnit(MapNode map, Dimension dimension, Place place)
    {
        if (!dimension.Units.Any())
        {
            return 1;
        }

        var expected = $"a unit of {dimension.Name}: {QuantityShape.UnitWords(dimension)}";
        if (map.Find(UnitKey) is not { } entry)
        {
            if (dimension.NeedsUnit)
            {
                place.Structure(map.Mark, "no key 'unit'", expected);
            }

            return dimension.NeedsUnit ? null : 1;
        }

        if (entry.Value is ScalarNode { Kind: ScalarKind.Text } text
            && dimension.Factor(text.Text, place.Context.Calendar) is { } factor)
        {
            return factor;
        }

        var nearest = NearestName.Of((entry.Value as ScalarNode)?.Text ?? "", dimension.Units);
        place.Key(UnitKey).Structure(entry.Value.Mark, entry.Value.Describe(), expected, nearest);
        return null;
    }

    private static Reading<DistributionReading>? ReadFamily(MapEntry family, ExactDecimal unit, Place place)
    {
        var forms = DistributionForms.All.Where(f => f.Family == family.Key).ToList();
        var chosen = forms.Select(f => (Form: f, Numbers: DistributionLayouts.Find(f, family.Value)))
            .FirstOrDefault(f => f.Numbers is not null);
        if (chosen.Numbers is null)
        {
            var words = string.Join(" or ", forms.Select(f => f.Words));
            place.Structure(family.Value.Mark, DistributionLayouts.Describe(family.Value), words);
            return null;
        }

        var form = chosen.Form;
        var numbers = new List<ExactDecimal>();
        foreach (var (argument, node) in chosen.Numbers)
        {
            if (node is ScalarNode { Kind: ScalarKind.Number } number && argument.Range.Contains(number.Number))
            {
                numbers.Add(argument.Scales ? number.Number * unit : number.Number);
                continue;
            }

            place.Structure(node.Mark, node.Describe(), $"{argument.Name}: a number {argument.Range.Words("")}");
        }

        return numbers.Count < chosen.Numbers.Count
            ? null
            : Make(form, chosen.Numbers, numbers, form.Scales ? 1 : unit, family.Value, place);
    }

    private static Reading<DistributionReading>? Make(
        DistributionForm form,
        IReadOnlyList<(DistributionArgument Argument, DocNode Node)> written,
        List<ExactDecimal> numbers,
        ExactDecimal factor,
        DocNode node,
        Place place)
    {
        var values = numbers.Select(n => n.ToDouble()).ToArray();
        if (!form.OrderHolds(values))
        {
            place.Meaning(node.Mark, DistributionLayouts.Describe(node), $"{form.Words} with {form.OrderWords}");
            return null;
        }

        var points = values.Where((_, i) => written[i].Argument.IsPoint).DefaultIfEmpty(0).ToList();
        var low = form.OpenBelow ? double.NegativeInfinity : form.OpenAbove ? 0 : points.Min();
        var high = form.OpenAbove ? double.PositiveInfinity : form.Scales ? points.Max() : factor.ToDouble();
        var reading = new DistributionReading(form.Make(values), factor.ToDouble(), low, high);
        var names = numbers.Select((n, i) => $"{written[i].Argument.Name}={n}");
        return new Reading<DistributionReading>(reading, $"{form.Family}({string.Join(",", names)})*{factor}");
    }

    private MapEntry? FindFamily(MapNode map, Place place)
    {
        var families = map.Entries.Where(e => DistributionForms.Families.Contains(e.Key)).ToList();
        var unknown = map.Entries.Where(e => !families.Contains(e) && !(MayHaveUnit && e.Key == UnitKey)).ToList();
        foreach (var entry in unknown)
        {
            var nearest = NearestName.Of(entry.Key, DistributionForms.Families);
            place.Structure(entry.KeyMark, $"the unknown key {ScalarNode.Quote(entry.Key)}", Expected, nearest);
        }

        if (families.Count > 1 || (families.Count == 0 && unknown.Count == 0))
        {
            var found = families.Count == 0 ? map.Describe() : string.Join(" and ", families.Select(f => f.Key));
            place.Structure(map.Mark, found, Expected);
        }

        return families.Count == 1 && unknown.Count == 0 ? families[0] : null;
    }
}
