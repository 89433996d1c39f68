using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class Mission
{
    private void OnEnter(in Message enter, Outbox outbox)
    {
        if (enter.A > 0 && _tables.Interventions[(int)enter.A - 1].Launch is { } launch)
        {
            _planned = launch.Seconds;
        }

        _landingChance = Math.Clamp(_landing.Value(Context, _landingChances, 0), 0, 1);
        _guests.Open(outbox, Self);
        if (_definition.Slots is { Closed: false, HasCall: true } slots)
        {
            var opens = SimTime.Min(slots.Opens ?? SimTime.Never, Noticed(slots.Notice));
            SetTimer(outbox, CallTimer, SimTime.Max(Now, opens));
        }

        _slips.Enter(Context);
        Ticking = _slips.HasReviews;
        _requires.Ask(outbox, Self, Now > _tables.Scenario.Start);
        _needs.Ask(outbox, Self, Now > _tables.Scenario.Start);
        var start = SimTime.Max(Now, _definition.Lead is { } lead ? DevelopmentEnd + -lead : Now);
        _developmentSeconds = Math.Max(0, DevelopmentEnd - start);
        _ready = start.Seconds + _developmentSeconds + _definition.Integration + _definition.Campaign;
        if (start > Now)
        {
            To(MissionStage.Idle, outbox, start - Now);
        }
        else
        {
            BeginDevelopment(outbox);
        }
    }

    private SimTime Noticed(long? notice) => notice is { } seconds ? DevelopmentEnd + -seconds : SimTime.Never;

    private void BeginDevelopment(Outbox outbox)
    {
        Log("begins-development");
        _work.Begin(Now, _developmentSeconds);
        To(MissionStage.Development, outbox, _work.Remaining);
        Ticking = _work.HasInputs || _slips.HasMoves || _slips.HasReviews;
    }

    private void OnMonth(long month, Outbox outbox)
    {
        MovePlan(month, outbox);
        if (_stage == MissionStage.Development && _work.HasInputs)
        {
            var calendar = _tables.Scenario.Calendar;
            var length = calendar.StartOfMonth((int)month + 1) - Now;
            _work.Settle(Now, _held, finished: false, outbox, Self, _tables.Office);
            _work.Ask(length, _floats.Of(Self, Now) - TotalHeld(), outbox, Self, _tables.Office);
            Due(outbox, _work.Due);
        }
    }

    private long TotalHeld()
    {
        var total = 0L;
        foreach (var seconds in _held.Seconds)
        {
            total += seconds;
        }

        return total;
    }

    private void OnAllocated(in Message message, Outbox outbox)
    {
        if (_stage == MissionStage.Development && _work.Take(message))
        {
            Due(outbox, _work.Due);
        }
    }

    private void OnTimer(in Message timer, Outbox outbox)
    {
        if (timer.Slot == CallTimer)
        {
            OpenCallInTime(outbox);
            return;
        }

        if (timer.Slot == CrewTimer)
        {
            if (_visitStage == VisitStage.None)
            {
                BeginStay(outbox);
            }
            else
            {
                OnVisitTimer(outbox);
            }

            return;
        }

        if (timer.Slot == GapTimer)
        {
            if (_visitStage != VisitStage.None)
            {
                ExpireVisit(outbox);
            }
            else if (_series.IsUnderWay && (_stage == MissionStage.Between || Preparing))
            {
                Expire(outbox);
            }

            return;
        }

        switch (_stage)
        {
            case MissionStage.Idle:
                BeginDevelopment(outbox);
                break;
            case MissionStage.Development:
                _work.Settle(Now, _held, finished: true, outbox, Self, _tables.Office);
                CloseAccount(outbox, lost: false);
                ToPrerequisite(outbox);
                break;
            case MissionStage.Instruments:
                _held.Add(DelayCause.InstrumentLate, Now.Seconds - _waitSince);
                _guests.LeaveBehind(outbox, Self);
                ToIntegration(outbox);
                break;
            case MissionStage.Integration:
                To(MissionStage.Campaign, outbox, _definition.Campaign);
                break;
            case MissionStage.Campaign:
            case MissionStage.Rebuild:
                ToWindow(outbox);
                break;
            case MissionStage.Hold:
                Resume(outbox);
                break;
            case MissionStage.Window:
                _held.Add(DelayCause.LaunchWindow, Now.Seconds - _waitSince);
                ToQueue(outbox);
                break;
            case MissionStage.Between:
                ToQueue(outbox);
                break;
            case MissionStage.Known:
                _held.Add(DelayCause.Technical, Now.Seconds - _waitSince);
                ToWindow(outbox);
                break;
            case MissionStage.Transfer:
                Land(outbox);
                break;
            case MissionStage.Operations:
                EndOperations(outbox);
                break;
        }
    }

    private void CloseAccount(Outbox outbox, bool lost)
    {
        Send(outbox, _tables.Office, MessageKind.CloseAccount, lost ? 1 : 0);
    }

    private void ToPrerequisite(Outbox outbox)
    {
        To(MissionStage.Prerequisite);
        if (_requires.Holds)
        {
            ToInstruments(outbox);
        }
    }

    private void OnStatus(in Message status, Outbox outbox)
    {
        OnNeeds(status, outbox);

        // Once it has gone on, what made the condition hold is history and does not change.
        if (Underlying <= MissionStage.Prerequisite && _requires.Update(status, Now) && _requires.Holds
            && _stage == MissionStage.Prerequisite)
        {
            _held.AddWait(_requires, _waitSince, Now);
            ToInstruments(outbox);
        }
    }

    private void ToInstruments(Outbox outbox)
    {
        if (WaitsForList(outbox))
        {
            return;
        }

        VoidCall(outbox);
        _guests.Close(outbox, Self, HostEnd.Integrates);
        if (_guests.Missing == 0)
        {
            ToIntegration(outbox);
        }
        else
        {
            Log("waits-for-instruments");
            To(MissionStage.Instruments, outbox, _definition.Grace);
        }
    }

    private void WhenInstrumentsAreIn(Outbox outbox)
    {
        if (_stage == MissionStage.Instruments && _guests.Missing == 0)
        {
            _held.Add(DelayCause.InstrumentLate, Now.Seconds - _waitSince);
            ToIntegration(outbox);
        }
    }

    private void ToIntegration(Outbox outbox)
    {
        Log("integration");
        To(MissionStage.Integration, outbox, _definition.Integration);
    }

    private void Expect(in Message award, Outbox outbox)
    {
        if (Underlying <= MissionStage.Instruments)
        {
            _guests.Expect(award, Context);
        }
        else
        {
            _guests.Free(outbox, Self, award.A, GuestFate.HostGone);
        }
    }

    private void OnDelivered(long instrument, Outbox outbox)
    {
        if (Underlying > MissionStage.Instruments)
        {
            if (_guests.Withdraw(instrument))
            {
                _guests.Free(outbox, Self, instrument, GuestFate.LeftBehind);
            }
        }
        else if (_guests.Deliver(instrument))
        {
            WhenInstrumentsAreIn(outbox);
        }
    }

    private void OnChange(InterventionDefinition change, Outbox outbox)
    {
        if (Context.Trace is not null)
        {
            Log(Words.Of(change.Kind), change.Id);
        }

        switch (change.Kind)
        {
            case InterventionKind.ForceOutcome:
                _forced = (int)change.Outcome;
                break;
            case InterventionKind.NewCall:
                OpenCall(outbox);
                break;
            case InterventionKind.HostChange when Underlying <= MissionStage.Prerequisite:
                _guests.Release(outbox, Self, GuestFate.HostGone, HostEnd.Changed, change.Factor);
                break;
            case InterventionKind.CancelMission when Preparing:
                Cancel(outbox, change.ReleaseAwards);
                break;
            case InterventionKind.DelayMission when Preparing:
                Delay(change.Duration, outbox);
                break;
            case InterventionKind.MoveMission when Preparing:
                Move(change.Launch!.Value, outbox);
                break;
            case InterventionKind.Actual:
                OnActual(change.Event!.Value, outbox);
                break;
        }
    }

    private void Cancel(Outbox outbox, bool releaseAwards = false)
    {
        LeaveQueue(outbox);
        VoidCall(outbox);
        if (releaseAwards)
        {
            _guests.Release(outbox, Self, GuestFate.Released, HostEnd.GivenUp);
        }
        else
        {
            _guests.Release(outbox, Self, GuestFate.HostGone, HostEnd.Gone);
        }

        if (_stage <= MissionStage.Development)
        {
            CloseAccount(outbox, lost: false);
        }

        DropCargo(outbox);
        Ticking = false;
        To(MissionStage.Cancelled);
    }

    private void Delay(long seconds, Outbox outbox)
    {
        switch (_stage)
        {
            case MissionStage.Development:
            case MissionStage.Integration:
            case MissionStage.Campaign:
            case MissionStage.Rebuild:
                Slip(seconds, DelayCause.ProgrammeDecision, outbox);
                break;
            case MissionStage.Hold:
                Due(outbox, new SimTime(_stageDue) + seconds);
                break;
            case MissionStage.Idle:
                _held.Add(DelayCause.ProgrammeDecision, seconds);
                Due(outbox, new SimTime(_stageDue) + seconds);
                break;
            default:
                _resume = _stage;
                _held.Add(CauseOf(_stage), Now.Seconds - _waitSince);
                LeaveQueue(outbox);
                To(MissionStage.Hold, outbox, seconds);
                break;
        }
    }

    private DelayCause CauseOf(MissionStage stage) => stage switch
    {
        MissionStage.Needs when _needs.AwaitsRepair => DelayCause.Repair,
        MissionStage.Prerequisite or MissionStage.Needs => DelayCause.Prerequisite,
        MissionStage.Instruments => DelayCause.InstrumentLate,
        MissionStage.Window => DelayCause.LaunchWindow,
        MissionStage.Known => DelayCause.Technical,
        _ => DelayCause.VehicleQueue,
    };

    private void Resume(Outbox outbox)
    {
        _held.Add(DelayCause.ProgrammeDecision, Now.Seconds - _waitSince);
        switch (_resume)
        {
            case MissionStage.Prerequisite:
                ToPrerequisite(outbox);
                break;
            case MissionStage.Instruments:
                ToInstruments(outbox);
                break;
            default:
                ToWindow(outbox);
                break;
        }
    }
}
