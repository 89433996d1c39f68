using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>A proposal to a call, and the award that may come of it.</summary>
internal struct CallProposal
{
    /// <summary>Index of the instrument, or −1 for one that the scenario does not name.</summary>
    public int Instrument;

    /// <summary>Number among the unnamed proposals of its call; 0 for a named one.</summary>
    public int Number;

    /// <summary>Place of the owner, or −1.</summary>
    public int Owner;

    /// <summary>Place of the host.</summary>
    public int Host;

    /// <summary>Merit.</summary>
    public double Merit;

    /// <summary>Mass, millionths of a kilogram.</summary>
    public long Mass;

    /// <summary>Power, millionths of a watt.</summary>
    public long Power;

    /// <summary>Data rate, millionths of a Mbit/s.</summary>
    public long DataRate;

    /// <summary>Index of the part of a host where it works, or −1 for any.</summary>
    public int Place;

    /// <summary>Index of the discipline.</summary>
    public int Discipline;

    /// <summary>Level.</summary>
    public InstrumentLevel Level;

    /// <summary>True when it has passed the first cut.</summary>
    public bool Accepted;

    /// <summary>Index of the award without a host that it stands for, or −1.</summary>
    public int Award;

    public readonly bool Named => Instrument >= 0;

    /// <summary>Millionths: sums and comparisons are exact.</summary>
    public static long Whole(double amount) => (long)Math.Round(amount * 1e6);

    public void Visit(StateVisitor visitor)
    {
        visitor.Value(ref Instrument);
        visitor.Value(ref Number);
        visitor.Value(ref Owner);
        visitor.Value(ref Host);
        visitor.Value(ref Merit);
        visitor.Value(ref Mass);
        visitor.Value(ref Power);
        visitor.Value(ref DataRate);
        visitor.Value(ref Place);
        visitor.Value(ref Discipline);
        var level = (int)Level;
        visitor.Value(ref level);
        Level = (InstrumentLevel)level;
        visitor.Value(ref Accepted);
        visitor.Value(ref Award);
    }
}
