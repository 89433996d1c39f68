namespace Ilrs.Sim.Scenarios.Text;

/// <summary>A sequence.</summary>
internal sealed class ListNode(IReadOnlyList<DocNode> items, SourceMark mark) : DocNode(mark)
{
    /// <summary>The items in the order of the file.</summary>
    public IReadOnlyList<DocNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Describe() => Items.Count == 0 ? "an empty list" : "a list";
}
