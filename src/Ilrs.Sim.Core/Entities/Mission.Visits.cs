using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <content>Flights of the visits that follow the first stay: each like that of the mission, in its queue.</content>
internal sealed partial class Mission
{
    private VisitStage _visitStage;
    private long _visitTry;

    /// <summary>What a draw decides: the launch of a try of a visit.</summary>
    private long VisitDraw => (((_visit * 256) + _visitTry) * 16) + _visitSeries.Flown;

    /// <summary>The next visit is launched in time to land then; nobody knows of one in the known past.</summary>
    private void PlanVisit(SimTime landing, Outbox outbox)
    {
        _visitTry = 0;
        var launch = SimTime.Max(Now, landing + -(_definition.Transfer + _visitSeries.Spacing));
        PutVisit(VisitStage.Ground, SimTime.Max(launch, Context.KnownUntil), outbox);
    }

    private void PutVisit(VisitStage stage, SimTime due, Outbox outbox)
    {
        _visitStage = stage;
        SetTimer(outbox, CrewTimer, due);
    }

    private void OnVisitTimer(Outbox outbox)
    {
        if (_visitStage == VisitStage.Transfer)
        {
            LandVisit(outbox);
        }
        else
        {
            LaunchVisit(outbox);
        }
    }

    /// <summary>Its vehicle is asked for, once what it needs holds and a window is open.</summary>
    private void LaunchVisit(Outbox outbox)
    {
        if (!_visitSeries.IsUnderWay)
        {
            if (!_needs.Holds)
            {
                _visitStage = VisitStage.Needs;
                return;
            }

            var opens = _windows.Next(Now);
            if (opens.IsNever)
            {
                _visitStage = VisitStage.None;
                return;
            }

            if (opens > Now)
            {
                PutVisit(VisitStage.Window, opens, outbox);
                return;
            }
        }

        if (_visitSeries.Vehicle < 0)
        {
            FlyVisit(1, outbox);
            return;
        }

        _visitStage = VisitStage.Queue;
        Send(
            outbox,
            _visitSeries.Vehicle,
            MessageKind.LaunchRequest,
            _definition.Crew!.Visits!.Priority ?? _definition.Priority,
            ++_request,
            _visitSeries.Further);
    }

    private void OnVisitPad(in Message pad, Outbox outbox)
    {
        if (!_visitSeries.IsUnderWay && (!_needs.Holds || _windows.Next(Now) > Now))
        {
            Send(outbox, pad.Sender, MessageKind.LaunchResult, pad.A, -1);
            LaunchVisit(outbox);
            return;
        }

        FlyVisit(Message.Number(pad.C), outbox);
    }

    private void FlyVisit(double chance, Outbox outbox)
    {
        var success = _forced >= 0
            ? _forced != (int)ForcedOutcome.LaunchFailure
            : Happens(chance, _visitLaunches, VisitDraw);
        Log(success ? "visit-launched" : "visit-launch-failure");
        if (_visitSeries.Vehicle >= 0)
        {
            Send(outbox, _visitSeries.Vehicle, MessageKind.LaunchResult, _request, success ? 1 : 0);
        }

        if (!success)
        {
            LoseVisit(outbox);
            return;
        }

        if (!_visitSeries.IsLast)
        {
            PutVisit(VisitStage.Between, Now + _visitSeries.Next(Now), outbox);
            if (!_visitSeries.Expires.IsNever)
            {
                SetTimer(outbox, GapTimer, _visitSeries.Expires);
            }

            return;
        }

        CancelTimer(GapTimer);
        PutVisit(VisitStage.Transfer, Now + _definition.Transfer, outbox);
    }

    private void LandVisit(Outbox outbox)
    {
        var success = _forced >= 0
            ? _forced != (int)ForcedOutcome.LandingFailure
            : Happens(_landingChance, _visitLandings, VisitDraw);
        if (_tables.Beliefs.Of(Self) >= 0)
        {
            Send(outbox, _tables.Office, MessageKind.Outcome, success ? 1 : 0);
        }

        if (!success)
        {
            Log("visit-landing-failure");
            LoseVisit(outbox);
            return;
        }

        Log("visit-landed");
        Add(_landedVisits, 1);
        _forced = -1;
        _visitSeries.Reset();
        _visitStage = VisitStage.None;
        BeginStay(outbox);
    }

    /// <summary>All of a visit is lost: it is tried again when it is built anew, or never.</summary>
    private void LoseVisit(Outbox outbox)
    {
        var rebuild = _rebuild.Seconds(Context, _visitRebuilds, VisitDraw);
        Add(_lostVisits, 1);
        _forced = -1;
        _visitTry++;
        _visitSeries.Reset();
        CancelTimer(GapTimer);
        if (_definition.OnFailure == FailurePolicy.Refly)
        {
            PutVisit(VisitStage.Ground, Now + rebuild, outbox);
        }
        else
        {
            _visitStage = VisitStage.None;
        }
    }

    /// <summary>The last launch of a visit does not follow the first in time.</summary>
    private void ExpireVisit(Outbox outbox)
    {
        Log("visit-waited-too-long");
        if (_visitStage == VisitStage.Queue)
        {
            Send(outbox, _visitSeries.Vehicle, MessageKind.LaunchWithdrawn, 0, _request);
        }

        CancelTimer(CrewTimer);
        LoseVisit(outbox);
    }
}
