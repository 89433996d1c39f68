using Ilrs.Sim.Scenarios.Format;
using Ilrs.Sim.Scenarios.Overlays;
using Ilrs.Sim.Scenarios.Shapes;
using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Checks;

/// <summary>Levers: the path exists, the range or values are of its kind, and what was set is among them.</summary>
internal static class LeverChecks
{
    /// <summary>Notes what is wrong with the levers and with the values that were chosen for them.</summary>
    public static void Run(
        IReadOnlyList<LeverParts> levers,
        DocNode document,
        IReadOnlyList<(string Lever, ScalarNode Value)> chosen,
        ReadContext context)
    {
        foreach (var lever in levers)
        {
            var place = new Place(context, $"levers.{lever.Id}") { IsIndirect = true };
            var path = DocPath.Parse(lever.Path.Text);
            var owner = place.Key("path").Path;
            if (path.Find(ScenarioFormat.Shape, document, lever.Path.Mark, owner, context.Findings) is not { } target)
            {
                continue;
            }

            foreach (var also in lever.Also)
            {
                var key = place.Key(LeverFormat.AlsoKey).Path;
                DocPath.Parse(also.Path.Text)
                    .Find(ScenarioFormat.Shape, document, also.Path.Mark, key, context.Findings);
            }

            if (target.Shape is IdShape { IsDeclaration: true } or IMapShape or IRecordListShape)
            {
                place.Key("path").Meaning(
                    lever.Path.Mark, $"'{lever.Path.Text}'", "the path of a single value, not an id");
                continue;
            }

            var allowed = (lever.Range ?? lever.Values ?? [])
                .Select(node => (Node: node, Reading: target.Shape.ReadAny(node, place)))
                .ToList();
            if (allowed.All(a => a.Reading is not null))
            {
                CheckRange(lever, [.. allowed.Select(a => a.Reading!)], place);
                foreach (var (_, value) in chosen.Where(c => c.Lever == lever.Id))
                {
                    CheckChoice(lever, [.. allowed.Select(a => a.Reading!)], value, target.Shape, place);
                }
            }
        }
    }

    private static void CheckRange(LeverParts lever, IReadOnlyList<Reading> allowed, Place place)
    {
        if (lever.Range is null || allowed.Count != 2)
        {
            return;
        }

        if (allowed[0].Order is not { } low || allowed[1].Order is not { } high)
        {
            place.Key("range").Meaning(lever.Range[0].Mark, "a range", "'values': what the path names has no order");
        }
        else if (low > high)
        {
            place.Key("range").Meaning(
                lever.Range[0].Mark, $"{lever.Range[0].Text} to {lever.Range[1].Text}", "the lowest value first");
        }
    }

    private static void CheckChoice(
        LeverParts lever, IReadOnlyList<Reading> allowed, ScalarNode value, Shape shape, Place place)
    {
        var silent = new ReadContext(place.Context.Calendar, new Findings());
        if (shape.ReadAny(value, new Place(silent, "")) is not { } reading)
        {
            return;
        }

        var fits = lever.Range is null
            ? allowed.Any(a => a.Canon == reading.Canon)
            : reading.Order is { } order && order >= allowed[0].Order && order <= allowed[1].Order;
        if (!fits)
        {
            var expected = lever.Range is { } range
                ? $"a value from {range[0].Text} to {range[1].Text}"
                : $"one of {string.Join(", ", lever.Values!.Select(v => v.Text))}";
            place.Meaning(value.Mark, value.Describe(), expected);
        }
    }
}
