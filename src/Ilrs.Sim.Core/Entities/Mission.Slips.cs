using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>How the plan of a mission moves.</summary>
internal sealed partial class Mission
{
    private bool Working => _stage is MissionStage.Development or MissionStage.Integration
        or MissionStage.Campaign or MissionStage.Rebuild;

    /// <summary>Seconds planned from the end of development to the launch.</summary>
    private long WorkAfterDevelopment => _definition.Integration + _definition.Campaign + _series.Spacing;

    /// <summary>Seconds planned from the end of this stage to the launch.</summary>
    private long WorkAfterStage => _stage switch
    {
        MissionStage.Idle => _developmentSeconds + WorkAfterDevelopment,
        MissionStage.Development => WorkAfterDevelopment,
        MissionStage.Integration => _definition.Campaign + _series.Spacing,
        _ => _series.Spacing,
    };

    private void MovePlan(long month, Outbox outbox)
    {
        if (Working && (_stageDue > Now.Seconds || WorkAfterStage > 0))
        {
            // The stage is told anew only after a move: nothing else changes it within the instant.
            var stage = SlipStage.Any;
            foreach (var move in _slips.Moves)
            {
                if (move.Stage != SlipStage.Any)
                {
                    stage = stage == SlipStage.Any ? _slips.StageAt(LeftToLaunch(outbox)) : stage;
                    if (move.Stage != stage)
                    {
                        continue;
                    }
                }

                if (_slips.Acts(move, _stage == MissionStage.Rebuild) && move.Strikes(Context, _slips.Rate, month))
                {
                    Slip(move.Seconds(Context, month), DelayCause.Technical, outbox);
                    stage = SlipStage.Any;
                }
            }
        }

        if (_slips.HasReview(month) && (Working || _stage == MissionStage.Idle)
            && _slips.Reviewed(Context, month, LeftToLaunch(outbox)) is > 0 and var added)
        {
            Delay(added, outbox);
        }

        if (_stage is MissionStage.Window or MissionStage.Queue && !_series.IsUnderWay)
        {
            MoveWhileItWaits(month, outbox);
        }
    }

    private void MoveWhileItWaits(long month, Outbox outbox)
    {
        foreach (var move in _slips.Moves)
        {
            if (move.Stage == SlipStage.Wait && move.Strikes(Context, _slips.Rate, month)
                && move.Seconds(Context, month) is > 0 and var seconds)
            {
                SendBack(seconds, outbox);
                return;
            }
        }
    }

    /// <summary>Seconds to the launch as it is planned now, when nothing holds it any more.</summary>
    private long LeftToLaunch(Outbox outbox)
    {
        if (_stage != MissionStage.Development)
        {
            return _stageDue - Now.Seconds + WorkAfterStage;
        }

        _work.Settle(Now, _held, finished: false, outbox, Self, _tables.Office);
        return _work.Remaining + WorkAfterStage;
    }

    private void Slip(long seconds, DelayCause cause, Outbox outbox)
    {
        if (_stage == MissionStage.Development)
        {
            _work.Settle(Now, _held, finished: false, outbox, Self, _tables.Office);
            seconds = Math.Max(seconds, -_work.Remaining);
            if (seconds < 0)
            {
                _work.Shorten(-seconds);
            }
            else
            {
                _work.Extend(seconds);
            }

            Due(outbox, _work.Due);
        }
        else
        {
            seconds = Math.Max(seconds, Now.Seconds - _stageDue);
            Due(outbox, new SimTime(_stageDue) + seconds);
        }

        _held.Add(cause, seconds);
        Log("slips", Context.Trace is null ? "" : $"{seconds / Calendar.Day} days, {Words.Of(cause)}");
    }

    /// <summary>Something is found while it waits for its launch: it goes back into its campaign.</summary>
    private void SendBack(long seconds, Outbox outbox)
    {
        Log("goes-back", Context.Trace is null ? "" : $"{seconds / Calendar.Day} days");
        _held.Add(CauseOf(_stage), Now.Seconds - _waitSince);
        _held.Add(DelayCause.Technical, seconds);
        LeaveQueue(outbox);
        To(MissionStage.Campaign, outbox, seconds);
    }
}
