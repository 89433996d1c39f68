using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Shapes;

/// <summary>Finds the numbers of a distribution in the node where they are written.</summary>
internal static class DistributionLayouts
{
    /// <summary>Each argument with its node, in order; null when the node has another layout.</summary>
    public static IReadOnlyList<(DistributionArgument Argument, DocNode Node)>? Find(
        DistributionForm form, DocNode node) => (form.Layout, node) switch
        {
            (DistributionLayout.Single, ScalarNode) => [(form.Arguments[0], node)],
            (DistributionLayout.Positions, ListNode list) when list.Items.Count == form.Arguments.Count =>
                [.. form.Arguments.Zip(list.Items)],
            (DistributionLayout.Names, MapNode map) when HasExactly(map, form.Arguments) =>
                [.. form.Arguments.Select(a => (a, map[a.Name]!))],
            (DistributionLayout.Items, ListNode { Items.Count: > 0 and <= ScenarioLimits.Records } list) =>
                [.. list.Items.Select(n => (form.Arguments[0], n))],
            (DistributionLayout.Pairs, ListNode { Items.Count: > 0 and <= ScenarioLimits.Records } list)
                when list.Items.All(n => n is ListNode { Items.Count: 2 }) =>
                [.. list.Items.SelectMany(n => form.Arguments.Zip(((ListNode)n).Items))],
            _ => null,
        };

    /// <summary>What was written instead, with the keys of a mapping and the length of a list.</summary>
    public static string Describe(DocNode node) => node switch
    {
        MapNode { Entries.Count: > 0 } map =>
            $"{{{string.Join(", ", map.Entries.Take(5).Select(e => ScalarNode.Quote(e.Key).Trim('\'')))}}}",
        ListNode list when list.Items.Count is > 0 and <= 5 && list.Items.All(i => i is ScalarNode) =>
            $"[{string.Join(", ", list.Items.Select(i => ScalarNode.Quote(((ScalarNode)i).Text).Trim('\'')))}]",
        ListNode { Items.Count: > 0 } list => $"a list of {list.Items.Count}",
        _ => node.Describe(),
    };

    private static bool HasExactly(MapNode map, IReadOnlyList<DistributionArgument> arguments) =>
        map.Entries.Count == arguments.Count && arguments.All(a => map.Find(a.Name) is not null);
}
