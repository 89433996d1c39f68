namespace Ilrs.Sim.Core.Model;

/// <summary>The document that a commitment stands in.</summary>
public enum CommitmentForm
{
    /// <summary>A letter of intent.</summary>
    Letter,

    /// <summary>A joint statement or declaration.</summary>
    Statement,

    /// <summary>A memorandum of understanding.</summary>
    Memorandum,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>A contract.</summary>
    Contract,
}
