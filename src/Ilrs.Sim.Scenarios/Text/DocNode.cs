namespace Ilrs.Sim.Scenarios.Text;

/// <summary>A node of a document tree; immutable, and knows where it was written.</summary>
internal abstract class DocNode(SourceMark mark)
{
    /// <summary>Where the node begins.</summary>
    public SourceMark Mark { get; } = mark;

    /// <summary>What it is, in the words of an error message.</summary>
    public abstract string Describe();
}
