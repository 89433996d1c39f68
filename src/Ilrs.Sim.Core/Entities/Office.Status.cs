using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class Office
{
    /// <summary>A mission has arrived, or a milestone is reached and may bring something into force.</summary>
    private void OnStatus(in Message status, Outbox outbox)
    {
        if (status.A == (long)ConditionState.Reached && _tables.Milestones[(int)status.C].Brings is { } effect)
        {
            if (effect.Policies is not null)
            {
                _policy = FirstMilestone - (int)status.C;
                _members.Write();
            }

            if (effect.Authority is { } authority)
            {
                _members.ChangeAuthority(_tables.OrderOf(authority), outbox);
            }
        }

        if (status.A == (long)ConditionState.Arrived && status.B != 0)
        {
            _benefits.OnArrived(status.Sender);
        }
    }
}
