using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <content>What a module tells others of its states, and how its life ends.</content>
internal sealed partial class StationModule
{
    /// <summary>A satellite ends, or the whole module.</summary>
    private void EndLife(Outbox outbox)
    {
        if (!_life.End())
        {
            Log("retires");
            Retire(outbox, lost: false);
            return;
        }

        Log("loses-satellite");
        SetTimer(outbox, LifeTimer, _life.NextEnd);
        if (_stage == ModuleStage.Service)
        {
            TellSatellites(outbox, _life.Satellites);
            Send(outbox, _tables.Station, MessageKind.Service, _life.Satellites, 1);
        }
    }

    /// <summary>It is in service (1), has failed (0) or has ended (−1).</summary>
    private void TellService(Outbox outbox, int serves)
    {
        var satellites = serves > 0 ? _life.Satellites : 0;
        Tell(outbox, ConditionState.InService, serves);
        TellSatellites(outbox, serves > 0 ? satellites : serves);
        Send(outbox, _tables.Station, MessageKind.Service, satellites, serves > 0 ? 1 : 0, serves < 0 ? 1 : 0);
    }

    private void TellSatellites(Outbox outbox, int count)
    {
        if (_definition.Satellites > 0)
        {
            Tell(outbox, ConditionState.Satellites, count);
        }
    }

    /// <summary>Tells somebody who enters late which states hold.</summary>
    private void AnswerStatus(int asker, Outbox outbox)
    {
        if (_commissioned != long.MaxValue)
        {
            Send(outbox, asker, MessageKind.Status, (long)ConditionState.Commissioned, 1, -1);
        }

        if (_stage == ModuleStage.Service)
        {
            Send(outbox, asker, MessageKind.Status, (long)ConditionState.InService, 1, -1);
            if (_life.Satellites > 0)
            {
                Send(outbox, asker, MessageKind.Status, (long)ConditionState.Satellites, _life.Satellites, -1);
            }
        }
        else if (_stage is ModuleStage.Failed or ModuleStage.Repair)
        {
            Send(outbox, asker, MessageKind.Status, (long)ConditionState.InService, 0, -1);
        }
    }

    private void Tell(Outbox outbox, ConditionState state, long value)
    {
        foreach (var follower in _tables.Followers[Self])
        {
            if (_tables.Hears(follower, Self, Now))
            {
                Send(outbox, follower, MessageKind.Status, (long)state, value, -1);
            }
        }
    }
}
