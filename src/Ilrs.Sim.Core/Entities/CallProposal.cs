using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A proposal to a call.</summary>
internal struct CallProposal
{
    /// <summary>Index of the instrument.</summary>
    public int Instrument;

    /// <summary>Place of the owner.</summary>
    public int Owner;

    /// <summary>Place of the host.</summary>
    public int Host;

    /// <summary>Merit.</summary>
    public double Merit;

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref Instrument);
        visitor.Value(ref Owner);
        visitor.Value(ref Host);
        visitor.Value(ref Merit);
    }
}
