namespace Ilrs.Sim.Core.Model;

/// <summary>What becomes of awards whose host is cancelled or changed.</summary>
public enum RehomePolicy
{
    /// <summary>They end: the instruments are free to be proposed again.</summary>
    Release,

    /// <summary>The oldest award goes first to the earliest host that has room.</summary>
    AwardOrder,

    /// <summary>The highest merit goes first to the earliest host that has room.</summary>
    Merit,

    /// <summary>They stand beside the proposals of every later call until one takes them.</summary>
    Recompete,
}
