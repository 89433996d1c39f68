using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// What is known of the mission's flights. It neither flies before a known launch nor arrives before a known arrival,
/// and what nobody knows has not happened by the end of the known past.
/// </summary>
internal sealed partial class Mission
{
    private const string Known = "known";

    // Flights that were simulated since the last one that is known, and whether one of them was lost.
    private long _flightsSinceKnown;
    private bool _lostSinceKnown;

    /// <remarks>
    /// A mission flies nothing before a launch that is known, and loses nothing before an arrival that is: a session in
    /// which it did cannot become the run of the file with the change.
    /// </remarks>
    internal override string? Objection(InterventionDefinition change) =>
        change.Kind != InterventionKind.Actual ? null
        : change.Event switch
        {
            ActualEvent.Launched or ActualEvent.LaunchFailure or ActualEvent.Cancelled
                => _flightsSinceKnown > 0 ? $"{Name} was launched on {Day(_launchTime)}"
                    : Preparing ? null
                    : $"{Name} stands at '{Words.Of(_stage)}'",
            ActualEvent.Arrived or ActualEvent.LandingFailure
                => _arrivalDate != long.MaxValue ? $"{Name} arrived on {Day(_arrivalDate)}"
                    : _lostSinceKnown ? $"{Name} was lost on {Day(_lossTime)}"
                    : MayArrive ? null
                    : $"{Name} stands at '{Words.Of(_stage)}'",
            _ => null,
        };

    private bool MayArrive => Preparing || _stage is MissionStage.Between or MissionStage.Transfer;

    /// <summary>Until when it is known not to be launched, or null.</summary>
    private SimTime? GroundedByFact()
    {
        foreach (var known in _known)
        {
            if (known.IsLaunch && known.Date > Now)
            {
                return known.Date;
            }
        }

        return Context.IsKnown && !ArrivalIsKnown() ? Context.KnownUntil : null;
    }

    /// <summary>Waits for the launch that is known, or for the end of the known past; true when it has to.</summary>
    private bool WaitsForFact(Outbox outbox)
    {
        if (GroundedByFact() is not { } until)
        {
            return false;
        }

        To(MissionStage.Known);
        Due(outbox, until);
        return true;
    }

    private bool ArrivalIsKnown()
    {
        foreach (var known in _known)
        {
            if (known.IsArrival && known.Date > Now)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts the arrival off that is due, when it is known to come later or not known to have come.</summary>
    private bool ArrivesLater(Outbox outbox)
    {
        if (ArrivalIsKnown())
        {
            return true;
        }

        if (Context.IsKnown)
        {
            Due(outbox, Context.KnownUntil);
            return true;
        }

        return false;
    }

    private void OnActual(ActualEvent what, Outbox outbox)
    {
        switch (what)
        {
            case ActualEvent.Launched or ActualEvent.LaunchFailure when Preparing:
                LeaveGround(outbox);
                _series.SkipToLast();
                Launch(what == ActualEvent.Launched, outbox, Known);
                break;
            case ActualEvent.Cancelled when Preparing:
                Cancel(outbox);
                break;
            case ActualEvent.Arrived or ActualEvent.LandingFailure when MayArrive:
                if (_stage != MissionStage.Transfer)
                {
                    LeaveGround(outbox);
                    _series.SkipToLast();
                    Launch(success: true, outbox, Known);
                }

                CancelTimer(StageTimer);
                End(what == ActualEvent.Arrived, outbox, Known);
                break;
        }

        (_flightsSinceKnown, _lostSinceKnown) = (0, false);
    }

    /// <summary>Ends whatever preparation is under way: it is launched now, ready or not.</summary>
    private void LeaveGround(Outbox outbox)
    {
        LeaveQueue(outbox);
        VoidCall(outbox);
        switch (_stage)
        {
            case MissionStage.Development:
                _work.Settle(Now, _held, finished: false, outbox, Self, _tables.Office);
                CloseAccount(outbox, lost: false);
                break;
            case MissionStage.Idle:
                CloseAccount(outbox, lost: false);
                break;
            case MissionStage.Hold:
                _held.Add(DelayCause.ProgrammeDecision, Now.Seconds - _waitSince);
                break;
            case MissionStage.Prerequisite or MissionStage.Instruments or MissionStage.Needs
                or MissionStage.Window or MissionStage.Known or MissionStage.Queue:
                _held.Add(CauseOf(_stage), Now.Seconds - _waitSince);
                break;
        }

        _guests.Close(outbox, Self, HostEnd.Integrates);
        _guests.LeaveBehind(outbox, Self);

        // Nobody knows why a flight that is known came when it came: what the causes do not explain is technical.
        _held.Add(DelayCause.Technical, Now.Seconds - _ready - _series.Spacing - TotalHeld());
    }

    /// <summary>
    /// Gives the mission a new planned launch. Work that is left takes its time; a later date is waited for.
    /// </summary>
    private void Move(SimTime launch, Outbox outbox)
    {
        var late = launch.Seconds - Expected();
        if (late > 0)
        {
            Delay(late, outbox);
        }
        else if (_stage is MissionStage.Idle or MissionStage.Hold)
        {
            var due = Math.Max(Now.Seconds, _stageDue + late);
            if (_stage == MissionStage.Idle)
            {
                _held.Add(DelayCause.ProgrammeDecision, due - _stageDue);
            }

            Due(outbox, new SimTime(due));
        }

        _planned = launch.Seconds;
        _heldBefore = TotalHeld();
        if (_definition.Slots?.Notice is { } notice && !_callOpen && Underlying < MissionStage.Instruments)
        {
            SetTimer(outbox, CallTimer, SimTime.Max(Now, DevelopmentEnd + -notice));
        }
    }

    /// <summary>When it would be launched if nothing were late from now on.</summary>
    private long Expected()
    {
        var end = WorkAfterDevelopment;
        return _stage switch
        {
            MissionStage.Idle => _stageDue + _developmentSeconds + end,
            MissionStage.Hold when _resume <= MissionStage.Instruments => _stageDue + end,
            MissionStage.Hold => _stageDue + _series.Spacing - _series.Spaced,
            MissionStage.Prerequisite or MissionStage.Instruments => Now.Seconds + end,
            MissionStage.Needs or MissionStage.Window or MissionStage.Known or MissionStage.Queue
                => Now.Seconds + _series.Spacing - _series.Spaced,
            MissionStage.Development when new SimTime(_stageDue).IsNever => Now.Seconds + _work.Remaining + end,
            _ => _stageDue + WorkAfterStage,
        };
    }

    private string Day(long seconds) => _tables.Scenario.Calendar.Format(new SimTime(seconds));
}
