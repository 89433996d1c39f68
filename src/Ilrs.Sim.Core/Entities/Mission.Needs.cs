using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Entities;

/// <content>What must hold at its launch, such as a relay in service.</content>
internal sealed partial class Mission
{
    /// <summary>Whether it cannot be launched now for want of a relay, say; a flight under way goes on.</summary>
    private bool LacksNeeds => !_needs.Holds && !_series.IsUnderWay;

    private bool WaitsForNeeds()
    {
        if (!LacksNeeds)
        {
            return false;
        }

        Log("waits-for-needs");
        To(MissionStage.Needs);
        return true;
    }

    /// <summary>Books the wait for its needs up to now to what it waits for.</summary>
    private void BookNeeds()
    {
        _held.Add(CauseOf(MissionStage.Needs), Now.Seconds - _waitSince);
        _waitSince = Now.Seconds;
    }

    private void OnNeeds(in Message status, Outbox outbox)
    {
        if (_stage == MissionStage.Needs)
        {
            BookNeeds();
        }

        // What it needs at its launch is no history: it counts again when the flight is lost, and for its visits.
        if ((_stage < MissionStage.Operations || _definition.Crew?.Visits is { Flown: true })
            && _needs.Update(status, Now) && _needs.Holds)
        {
            if (_stage == MissionStage.Needs)
            {
                _neededLast = _needs.LastPlace;
                ToWindow(outbox);
            }
            else if (_visitStage == VisitStage.Needs)
            {
                LaunchVisit(outbox);
            }
        }
    }
}
