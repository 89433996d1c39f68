using Ilrs.Sim.Scenarios.Text;

namespace Ilrs.Sim.Scenarios.Format;

/// <summary>A lever with the nodes that its checks need.</summary>
internal sealed record LeverParts(
    string Id,
    ScalarNode Path,
    IReadOnlyList<LeverPath> Also,
    string? Meaning,
    IReadOnlyList<ScalarNode>? Range,
    IReadOnlyList<ScalarNode>? Values)
{
    /// <summary>The lever as it is published.</summary>
    public Lever Publish() =>
        new(Id, Path.Text, Meaning, Range?[0].Text, Range?[1].Text, [.. (Values ?? []).Select(v => v.Text)]);
}
