namespace Ilrs.Sim.Core.Model;

/// <summary>Rules of the cooperation office that change; what is null stays as it is.</summary>
public sealed record PolicyAmendment
{
    /// <summary>See <see cref="PolicyDefinition.Allocation"/>.</summary>
    public AllocationPolicy? Allocation { get; init; }

    /// <summary>See <see cref="PolicyDefinition.Selection"/>.</summary>
    public SelectionPolicy? Selection { get; init; }

    /// <summary>See <see cref="PolicyDefinition.NewcomerQuota"/>, 0 to 1.</summary>
    public double? NewcomerQuota { get; init; }

    /// <summary>See <see cref="PolicyDefinition.Seats"/>.</summary>
    public SeatPolicy? Seats { get; init; }

    /// <summary>See <see cref="PolicyDefinition.Governance"/>.</summary>
    public Governance? Governance { get; init; }

    /// <summary>See <see cref="PolicyDefinition.AwardVote"/>.</summary>
    public AwardVote? AwardVote { get; init; }

    /// <summary>See <see cref="PolicyDefinition.Rehome"/>.</summary>
    public RehomePolicy? Rehome { get; init; }

    /// <summary>See <see cref="PolicyDefinition.Patience"/>, seconds.</summary>
    public Parameter? Patience { get; init; }

    /// <summary>See <see cref="PolicyDefinition.Ageing"/>, 0 to 1.</summary>
    public double? Ageing { get; init; }

    /// <summary>The rules in force with this change.</summary>
    public PolicyDefinition ApplyTo(PolicyDefinition rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new()
        {
            Allocation = Allocation ?? rules.Allocation,
            Selection = Selection ?? rules.Selection,
            NewcomerQuota = NewcomerQuota ?? rules.NewcomerQuota,
            Seats = Seats ?? rules.Seats,
            Governance = Governance ?? rules.Governance,
            AwardVote = AwardVote ?? rules.AwardVote,
            Rehome = Rehome ?? rules.Rehome,
            Patience = Patience ?? rules.Patience,
            Ageing = Ageing ?? rules.Ageing,
        };
    }
}
