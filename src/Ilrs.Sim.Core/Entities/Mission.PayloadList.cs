using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class Mission
{
    private long _listOpenUntil;

    /// <summary>
    /// A new authority looks at the payload again: a call that was closed opens once more for the room that is left,
    /// and integration does not begin before the list is closed.
    /// </summary>
    private void OnListReopened(long until, Outbox outbox)
    {
        if (Underlying < MissionStage.Instruments && Preparing && _definition.Slots is not null)
        {
            _listOpenUntil = Math.Max(_listOpenUntil, until);
            if (_callOpen)
            {
                OpenCall(outbox);
            }
        }
    }

    /// <summary>True when the payload list is still open: the mission is held, booked to programme decision.</summary>
    private bool WaitsForList(Outbox outbox)
    {
        if (_listOpenUntil <= Now.Seconds)
        {
            return false;
        }

        Log("waits-for-payload-list");
        _resume = MissionStage.Instruments;
        To(MissionStage.Hold, outbox, _listOpenUntil - Now.Seconds);
        return true;
    }
}
