using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>When a mission calls for guests.</summary>
internal sealed partial class Mission
{
    /// <summary>Integration as it is planned now, seconds.</summary>
    private long PlannedIntegration => DevelopmentEnd.Seconds + TotalHeld() - _heldBefore;

    /// <summary>A call that follows the plan waits while integration is farther off than its notice.</summary>
    private void OpenCallInTime(Outbox outbox)
    {
        var slots = _definition.Slots!;
        var opens = slots.Opens ?? SimTime.Never;
        var noticed = slots.FollowsPlan ? PlannedIntegration - slots.Notice!.Value : Now.Seconds;
        if (opens > Now && noticed > Now.Seconds && Underlying < MissionStage.Instruments)
        {
            SetTimer(outbox, CallTimer, SimTime.Min(opens, new SimTime(noticed)));
            return;
        }

        OpenCall(outbox);
    }

    private void OpenCall(Outbox outbox)
    {
        if (Underlying < MissionStage.Instruments)
        {
            _callOpen = true;
            Log("opens-call");
            Send(outbox, _tables.Office, MessageKind.CallOpen, 0, Math.Max(PlannedIntegration, Now.Seconds));
        }
    }

    private void VoidCall(Outbox outbox)
    {
        CancelTimer(CallTimer);
        if (_callOpen)
        {
            _callOpen = false;
            Send(outbox, _tables.Office, MessageKind.CallVoid);
        }
    }
}
