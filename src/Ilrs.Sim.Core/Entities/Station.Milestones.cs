using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <content>Milestones and the states that their conditions name.</content>
internal sealed partial class Station
{
    private void OnStatus(in Message status, Outbox outbox)
    {
        for (var i = 0; i < _reached.Length; i++)
        {
            if (_reached[i] == long.MaxValue && _conditions[i].Update(status, Now))
            {
                WhenConditionChanges(i, outbox);
            }
        }
    }

    private void WhenConditionChanges(int i, Outbox outbox)
    {
        if (!_conditions[i].Holds)
        {
            (_broke[i], _holdTimers[i]) = (Now.Seconds, Generation(i));
            CancelTimer(i);
        }
        else if (_broke[i] == Now.Seconds)
        {
            // A successor takes over at the instant at which it broke: the time that it has held counts on.
            ReviveTimer(i, _holdTimers[i]);
        }
        else
        {
            BeginToHold(i, outbox);
        }
    }

    private void BeginToHold(int i, Outbox outbox)
    {
        var hold = _conditions.HoldFor(i);
        if (_conditions[i].Holds && hold == 0)
        {
            Reach(i, outbox);
        }
        else if (_conditions[i].Holds)
        {
            SetTimer(outbox, i, Now + hold, i);
        }
    }

    private void Reach(int i, Outbox outbox)
    {
        _reached[i] = Now.Seconds;
        _repairTime[i] = Now.Seconds - _conditions[i].SoundDate(Now);
        Log("milestone", _tables.Milestones[i].Id);
        foreach (var follower in _tables.Followers[Self])
        {
            if (_tables.Hears(follower, Self, Now))
            {
                Send(outbox, follower, MessageKind.Status, (long)ConditionState.Reached, 1, i);
            }
        }
    }

    private void Redefine(int change, Outbox outbox)
    {
        var i = _tables.MilestoneLookup.Find(_tables.Interventions[change].Target!);
        Log("redefined", _tables.Milestones[i].Id);
        if (_reached[i] != long.MaxValue)
        {
            return;
        }

        CancelTimer(i);
        _broke[i] = long.MaxValue;
        var condition = _conditions.Redefine(i, change);
        for (var discipline = 0; discipline < _working.Length; discipline++)
        {
            condition.Update(Working(discipline), Now);
        }

        for (var module = 0; module < _supplied.Length; module++)
        {
            condition.Update(Supplied(module), Now);
        }

        for (var number = 0; number < _served.Length; number++)
        {
            condition.Update(Served(number), Now);
        }

        condition.Ask(outbox, Self, late: true);
        BeginToHold(i, outbox);
    }

    private Message Working(int discipline) => new(
        Self, Self, MessageKind.Status, (long)ConditionState.Working, _working[discipline] > 0 ? 1 : 0, discipline);

    private Message Supplied(int module) => new(
        Self, _tables.FirstModule + module, MessageKind.Status, (long)ConditionState.Supplied, _supplied[module], -1);

    /// <summary>Tells somebody who enters late which milestones are reached.</summary>
    private void AnswerStatus(int asker, Outbox outbox)
    {
        for (var i = 0; i < _reached.Length; i++)
        {
            if (_reached[i] != long.MaxValue)
            {
                Send(outbox, asker, MessageKind.Status, (long)ConditionState.Reached, 1, i);
            }
        }
    }
}
