using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class Mission
{
    private void ToWindow(Outbox outbox)
    {
        if (WaitsForNeeds())
        {
            return;
        }

        var opens = _series.IsUnderWay ? Now : _windows.Next(Now);
        if (opens > Now)
        {
            To(MissionStage.Window);
            Due(outbox, opens);
        }
        else
        {
            ToQueue(outbox);
        }
    }

    private void ToQueue(Outbox outbox)
    {
        if (WaitsForNeeds())
        {
            return;
        }

        if (_series.Vehicle < 0)
        {
            if (!WaitsForFact(outbox))
            {
                Launch(IsLaunched(1), outbox);
            }

            return;
        }

        To(MissionStage.Queue);
        Send(
            outbox,
            _series.Vehicle,
            MessageKind.LaunchRequest,
            _definition.Priority,
            ++_request,
            _series.Further);
    }

    private void LeaveQueue(Outbox outbox)
    {
        if (_stage == MissionStage.Queue)
        {
            Send(outbox, _series.Vehicle, MessageKind.LaunchWithdrawn, 0, _request);
        }
    }

    /// <summary>
    /// The wait of a withdrawn request was booked to the queue; only the family knows how long of it nobody flew.
    /// </summary>
    private void BookStandDown(long seconds)
    {
        if (_stage != MissionStage.Cancelled && _visitStage == VisitStage.None)
        {
            _held.Add(DelayCause.VehicleQueue, -seconds);
            _held.Add(DelayCause.StandDown, seconds);
        }
    }

    private void OnPad(in Message pad, Outbox outbox)
    {
        if (_visitStage == VisitStage.Queue && pad.A == _request)
        {
            OnVisitPad(pad, outbox);
            return;
        }

        if (_stage != MissionStage.Queue || pad.A != _request)
        {
            // Granted while the withdrawal was on its way, which the family therefore does not answer.
            BookStandDown(pad.B);
            Send(outbox, pad.Sender, MessageKind.LaunchResult, pad.A, -1);
            return;
        }

        _held.Add(DelayCause.StandDown, pad.B);
        _held.Add(DelayCause.VehicleQueue, Now.Seconds - _waitSince - pad.B);
        if (LacksNeeds || (!_series.IsUnderWay && _windows.Next(Now) > Now))
        {
            Send(outbox, pad.Sender, MessageKind.LaunchResult, pad.A, -1);
            ToWindow(outbox);
            return;
        }

        if (WaitsForFact(outbox))
        {
            Send(outbox, pad.Sender, MessageKind.LaunchResult, pad.A, -1);
            return;
        }

        Launch(IsLaunched(Message.Number(pad.C)), outbox);
    }

    private bool IsLaunched(double chance) =>
        _forced >= 0 ? _forced != (int)ForcedOutcome.LaunchFailure
        : ArrivalIsKnown() || Happens(chance, _launches, _attempt);

    private void Launch(bool success, Outbox outbox, string detail = "")
    {
        _attempt++;
        _flightsSinceKnown++;
        Add(_flights, 1);
        Log(success ? "launched" : "launch-failure", detail);
        _launchTime = Now.Seconds;
        if (_series.Vehicle >= 0)
        {
            Send(outbox, _series.Vehicle, MessageKind.LaunchResult, _request, success ? 1 : 0);
        }

        if (!success)
        {
            Lose(DelayCause.LaunchFailure, outbox);
            return;
        }

        if (!_series.IsLast)
        {
            var spacing = _series.Next(Now);
            To(MissionStage.Between, outbox, spacing);
            if (!_series.Expires.IsNever)
            {
                SetTimer(outbox, GapTimer, _series.Expires);
            }

            return;
        }

        CancelTimer(GapTimer);
        if (_launchDate == long.MaxValue)
        {
            _launchDate = Now.Seconds;
            _launchLast = _neededLast;
            _held.CopyTo(_launchRow);
            Tell(outbox, ConditionState.Launched, holds: true);
        }

        To(MissionStage.Transfer, outbox, _definition.Transfer);
    }

    private void Land(Outbox outbox)
    {
        if (ArrivesLater(outbox))
        {
            return;
        }

        var success = _forced >= 0
            ? _forced != (int)ForcedOutcome.LandingFailure
            : Happens(_landingChance, _landings, _attempt - 1);
        End(success, outbox);
    }

    private void End(bool success, Outbox outbox, string detail = "")
    {
        if (_tables.Beliefs.Of(Self) >= 0 && !Context.IsKnown)
        {
            Send(outbox, _tables.Office, MessageKind.Outcome, success ? 1 : 0);
        }

        if (success)
        {
            Arrive(outbox, detail);
        }
        else
        {
            Log("landing-failure", detail);
            Lose(DelayCause.LandingFailure, outbox);
        }
    }

    private void Lose(DelayCause cause, Outbox outbox)
    {
        _forced = -1;
        Add(_losses, 1);
        _lossTime = Now.Seconds;
        _lostSinceKnown = true;
        _lostAtLaunch = cause != DelayCause.LandingFailure;
        _lossAhead = _lostAtLaunch ? _definition.Transfer + _series.Spacing - _series.Spaced : 0;
        var spaced = _series.Spaced;
        _series.Reset();
        CancelTimer(GapTimer);
        _guests.Release(outbox, Self, GuestFate.Lost, HostEnd.Lost);
        switch (_definition.OnFailure)
        {
            case FailurePolicy.Refly:
                var rebuild = _rebuild.Seconds(Context, _rebuilds, _attempt);
                _held.Add(cause, rebuild + (Now.Seconds - _launchTime) + spaced);
                To(MissionStage.Rebuild, outbox, rebuild);
                break;
            case FailurePolicy.HandOver:
                Send(outbox, _heir, MessageKind.Cargo, _definition.Spares, _definition.RepairTeams);
                DropCargo(outbox);
                Ticking = false;
                To(MissionStage.Lost);
                break;
            default:
                DropCargo(outbox);
                Ticking = false;
                To(MissionStage.Lost);
                break;
        }
    }

    /// <summary>The last launch does not follow the first in time: what waits for it is lost.</summary>
    private void Expire(Outbox outbox)
    {
        Log("waited-too-long");
        if (_stage == MissionStage.Between)
        {
            _series.Cut(_stageDue - Now.Seconds);
        }
        else
        {
            var cause = _stage == MissionStage.Hold ? DelayCause.ProgrammeDecision : CauseOf(_stage);
            _held.Add(cause, Now.Seconds - _waitSince);
            LeaveQueue(outbox);
        }

        _launchTime = Now.Seconds;
        Lose(DelayCause.VehicleQueue, outbox);
    }

    private void Arrive(Outbox outbox, string detail)
    {
        _forced = -1;
        Log("arrived", detail);
        _arrivalDate = Now.Seconds;
        _held.Add(DelayCause.Technical, Now.Seconds - _launchTime - _definition.Transfer);
        _held.CopyTo(_arrivalRow);
        Ticking = false;
        Add(_deliveredMass, _definition.Mass);
        if (_definition.Slots is not null)
        {
            Add(_guestMass, _guests.Mass);
        }

        Tell(outbox, ConditionState.Arrived, holds: true);
        Tell(outbox, ConditionState.Operating, holds: true);
        var (spares, teams) = (_definition.Spares + _cargoSpares, _definition.RepairTeams + _cargoTeams);
        if (spares + teams > 0)
        {
            Send(outbox, _tables.Station, MessageKind.Spares, spares, teams);
        }

        foreach (var mission in _cargo)
        {
            Send(outbox, mission, MessageKind.CargoArrived, 0, 1);
        }

        BeginStay(outbox);
        _guests.Land(outbox, Self);
        _guests.Start(outbox, Self, int.MaxValue);
        if (_operations is { } operations)
        {
            To(MissionStage.Operations, outbox, operations.Seconds(Context, _operationTimes, 0));
        }
        else
        {
            To(MissionStage.Operations);
        }

        Claim(outbox);
    }

    /// <summary>Tells somebody who enters late which states hold.</summary>
    private void AnswerStatus(int asker, Outbox outbox)
    {
        var arrived = _arrivalDate != long.MaxValue;
        ReadOnlySpan<(ConditionState State, bool Holds)> states =
        [
            (ConditionState.Launched, _launchDate != long.MaxValue),
            (ConditionState.Arrived, arrived),
            (ConditionState.Operating, _stage == MissionStage.Operations),
            (ConditionState.Done, arrived && _claimsLeft == 0),
        ];
        foreach (var (state, holds) in states)
        {
            if (holds)
            {
                Send(outbox, asker, MessageKind.Status, (long)state, 1, -1);
            }
        }
    }

    private void Claim(Outbox outbox)
    {
        _claimsLeft = _definition.Claims.Count;
        for (var i = 0; i < _definition.Claims.Count; i++)
        {
            var claim = _definition.Claims[i];
            var resource = _tables.ResourceIndex(claim.Resource);
            var units = (long)Math.Round(claim.Amount * _tables.Scales[resource]);
            Send(outbox, _tables.Office, MessageKind.Claim, resource, units, i);
        }

        if (_claimsLeft == 0)
        {
            Tell(outbox, ConditionState.Done, holds: true);
        }
    }

    private void OnClaimServed(Outbox outbox)
    {
        if (--_claimsLeft == 0)
        {
            Log("done");
            Tell(outbox, ConditionState.Done, holds: true);
        }
    }

    private void EndOperations(Outbox outbox)
    {
        Log("ends");
        _guests.Stop(outbox, Self);
        Tell(outbox, ConditionState.Operating, holds: false);
        To(MissionStage.Ended);
    }

    private void OnCargo(in Message cargo, Outbox outbox)
    {
        if (Preparing)
        {
            _cargo.Add(cargo.Sender);
            _cargoSpares += cargo.A;
            _cargoTeams += cargo.B;
        }
        else
        {
            Send(outbox, cargo.Sender, MessageKind.CargoArrived, 0, 0);
        }
    }

    private void DropCargo(Outbox outbox)
    {
        foreach (var mission in _cargo)
        {
            Send(outbox, mission, MessageKind.CargoArrived, 0, 0);
        }

        _cargo.Clear();
        _cargoSpares = _cargoTeams = 0;
    }

    private void OnCargoArrived(in Message message, Outbox outbox)
    {
        if (message.B == 0 || _stage != MissionStage.Lost)
        {
            return;
        }

        // Its cargo stands on the Moon after all: the wait since the loss is due to the failure.
        Log("cargo-arrived");
        _arrivalDate = Now.Seconds;
        var cause = _lostAtLaunch ? DelayCause.LaunchFailure : DelayCause.LandingFailure;
        _held.Add(cause, Now.Seconds - _lossTime - _lossAhead);
        _held.CopyTo(_arrivalRow);
        Tell(outbox, ConditionState.Arrived, holds: true);
        Claim(outbox);
    }
}
