using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Model;

/// <summary>Room for guest instruments on a mission or module, and its call. Null limits do not bind.</summary>
public sealed record SlotOffer
{
    /// <summary>Most instruments, or null.</summary>
    public int? Count { get; init; }

    /// <summary>Mass for guests, kg, or null.</summary>
    public double? Mass { get; init; }

    /// <summary>
    /// Factor on the mass for guests and on that of each part of the host, not on the largest item: a constant or a
    /// named uncertainty, never drawn anew at each use. Default 1.
    /// </summary>
    public Parameter MassScale { get; init; } = Parameter.Of(1);

    /// <summary>Power for guests, W, or null.</summary>
    public double? Power { get; init; }

    /// <summary>Data rate for guests, Mbit/s, or null.</summary>
    public double? DataRate { get; init; }

    /// <summary>Most mass of one instrument, kg, or null.</summary>
    public double? LargestItem { get; init; }

    /// <summary>Parts of the host with room of their own; empty: one, which takes every instrument.</summary>
    public IReadOnlyList<PlaceOffer> Places { get; init; } = [];

    /// <summary>What the operator's own payload takes of the limits, fixed before the call; null for nothing.</summary>
    public OwnPayload? Own { get; init; }

    /// <summary>
    /// The call opens this many seconds before the planned integration begins; null: not by this.
    /// </summary>
    public long? Notice { get; init; }

    /// <summary>
    /// True when the notice counts from the integration as it is planned by then, false from the first plan.
    /// </summary>
    public bool FollowsPlan { get; init; }

    /// <summary>The call opens at this date; null: not by this.</summary>
    public SimTime? Opens { get; init; }

    /// <summary>True for a call that only a <see cref="InterventionKind.NewCall"/> opens.</summary>
    public bool Closed { get; init; }

    /// <summary>True when there is a call, now or after a decision to open it.</summary>
    public bool HasCall => Notice is not null || Opens is not null || Closed;

    /// <summary>Planned time from call to award, seconds; drawn once per call.</summary>
    public Parameter Decision { get; init; } = Parameter.Of(0);

    /// <summary>The stages on the way to the award; null: proposals are decided at once when they are due.</summary>
    public CallStages? Stages { get; init; }

    /// <summary>Who may answer.</summary>
    public EligibilityRule Eligible { get; init; } = EligibilityRule.Anyone;

    /// <summary>Levels of instruments that are wanted; empty: all.</summary>
    public IReadOnlyList<InstrumentLevel> Levels { get; init; } = [];

    /// <summary>Proposals of people whom the scenario does not name; null for none.</summary>
    public UnnamedProposals? Unnamed { get; init; }
}
