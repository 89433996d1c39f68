using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class Office
{
    /// <summary>A mission has arrived, or a milestone is reached and may bring something into force.</summary>
    private void OnStatus(in Message status, Outbox outbox)
    {
        if (status.A == (long)ConditionState.Reached)
        {
            _crewSeats.OnReached((int)status.C, Now);
        }

        if (status.A == (long)ConditionState.Reached && _tables.Milestones[(int)status.C].Brings is { } effect)
        {
            if (effect.Policies is not null)
            {
                Amend(FirstMilestone - (int)status.C);
            }

            if (effect.Authority is { } authority)
            {
                _members.ChangeAuthority(_tables.OrderOf(authority), outbox);
            }
        }

        if (status.A == (long)ConditionState.Reached)
        {
            _sale.OnReached((int)status.C);
        }

        if (status.A == (long)ConditionState.Arrived && status.B != 0)
        {
            _benefits.OnArrived(status.Sender);
        }
    }

    /// <summary>Votes in the committee.</summary>
    internal long Votes => _members.CommitteeVotes;

    /// <summary>Votes of one partner in the committee.</summary>
    internal long VotesOf(int partner) => _members.VotesOf(partner);

    /// <summary>Changes policies: by the intervention of that number, or by a milestone.</summary>
    private void Amend(int number)
    {
        _amendments.Add(number);
        _policy = InForce();
        _members.Write();
    }

    /// <summary>The policies of the scenario with all changes so far, in their order.</summary>
    private PolicyDefinition InForce()
    {
        var policy = _tables.Scenario.Policies;
        foreach (var number in _amendments)
        {
            var amendment = number >= 0
                ? _tables.Interventions[number].Policies!
                : _tables.Milestones[FirstMilestone - number].Brings!.Policies!;
            policy = amendment.ApplyTo(policy);
        }

        return policy;
    }
}
