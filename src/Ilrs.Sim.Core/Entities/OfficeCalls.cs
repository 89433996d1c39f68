using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Runs the calls for guest instruments: announces, collects proposals, selects under the host's limits.
/// </summary>
internal sealed class OfficeCalls
{
    private readonly Office _office;
    private readonly ModelTables _tables;
    private readonly DrawStream[] _decisionStreams;
    private readonly Input?[] _decisions;
    private readonly List<CallProposal> _proposals = [];
    private readonly List<CallProposal> _candidates = [];
    private readonly SlotRoom _room;
    private readonly SlotRoom _quota;
    private readonly SelectionOrder _order;
    private readonly bool[] _open;
    private readonly long[] _given;
    private readonly long[] _awards;
    private readonly double[] _awardedMass;

    public OfficeCalls(Office office, ModelTables tables, Func<string, DrawStream> stream)
    {
        _office = office;
        _tables = tables;
        var hosts = tables.Office;
        _decisionStreams = new DrawStream[hosts];
        _decisions = new Input?[hosts];
        for (var host = tables.FirstMission; host < tables.Station; host++)
        {
            if (tables.SlotsOf(host) is { Notice: not null } slots)
            {
                _decisions[host] = new Input(slots.Decision, tables);
                _decisionStreams[host] = stream($"decision/{tables.Identities[host].Key}");
            }
        }

        _open = new bool[hosts];
        _given = new long[tables.Partners.Length * tables.Resources.Length];
        _awards = new long[tables.Partners.Length];
        _awardedMass = new double[tables.Partners.Length];
        _room = new SlotRoom(tables);
        _quota = new SlotRoom(tables);
        _order = new SelectionOrder(tables, _given, _awardedMass);
    }

    public void Reset()
    {
        _proposals.Clear();
        Array.Clear(_open);
        Array.Clear(_given);
        Array.Clear(_awards);
        Array.Clear(_awardedMass);
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.List(_proposals, static (StateVisitor v, ref CallProposal item) => item.Visit(v));
        visitor.Values(_open);
        visitor.Values(_given);
        visitor.Values(_awards);
        visitor.Values(_awardedMass);
    }

    public void Give(int partner, int resource, long units) =>
        _given[(partner * _tables.Resources.Length) + resource] += units;

    public void Handle(in Message message, Outbox outbox)
    {
        switch (message.Kind)
        {
            case MessageKind.CallOpen:
                Open(message, outbox);
                break;
            case MessageKind.Proposal:
                Receive(message, outbox);
                break;
            case MessageKind.Timer:
                Decide((int)message.A, outbox);
                break;
            case MessageKind.CallVoid:
                Void(message.Sender, outbox);
                break;
            case MessageKind.InstrumentWithdrawn:
                Forget(host: -1, (int)message.A);
                break;
            case MessageKind.Award:
                BookKnown(message);
                break;
        }
    }

    private void Open(in Message call, Outbox outbox)
    {
        var host = call.Sender;
        _open[host] = true;
        for (var partner = 0; partner < _tables.Partners.Length; partner++)
        {
            if (_tables.InstrumentsOf[partner].Length > 0)
            {
                _office.Emit(outbox, partner, MessageKind.CallOpened, host, call.B);
            }
        }

        var seconds = _decisions[host]!.Seconds(_office.Replication, _decisionStreams[host], 0);
        _office.Schedule(outbox, host, _office.Replication.Clock.Now + Math.Max(1, seconds));
    }

    private void Receive(in Message message, Outbox outbox)
    {
        var host = (int)message.B;
        if (!_open[host])
        {
            Refuse(outbox, (int)message.A, host, RefusalReason.HostGone);
            return;
        }

        _proposals.Add(new CallProposal
        {
            Instrument = (int)message.A,
            Owner = message.Sender,
            Host = host,
            Merit = Message.Number(message.C),
        });
    }

    private void Void(int host, Outbox outbox)
    {
        if (!_open[host])
        {
            return;
        }

        _open[host] = false;
        _office.Unschedule(host);
        foreach (var proposal in _proposals)
        {
            if (proposal.Host == host)
            {
                Refuse(outbox, proposal.Instrument, host, RefusalReason.HostGone);
            }
        }

        Forget(host, instrument: -1);
    }

    private void Forget(int host, int instrument)
    {
        for (var i = _proposals.Count - 1; i >= 0; i--)
        {
            if (_proposals[i].Host == host || _proposals[i].Instrument == instrument)
            {
                _proposals.RemoveAt(i);
            }
        }
    }

    /// <summary>A decision of the known past is known by its awards; without one it is still to come.</summary>
    private void Decide(int host, Outbox outbox)
    {
        var context = _office.Replication;
        if (!context.IsKnown)
        {
            Select(host, outbox);
        }
        else if (KnownAwards.HasAny(_tables, host, context.Clock.Now))
        {
            _open[host] = false;
            foreach (var proposal in _proposals)
            {
                if (proposal.Host == host)
                {
                    Refuse(outbox, proposal.Instrument, host, RefusalReason.OthersChosen);
                }
            }

            Forget(host, instrument: -1);
        }
        else
        {
            _office.Schedule(outbox, host, context.KnownUntil);
        }
    }

    private void Select(int host, Outbox outbox)
    {
        _open[host] = false;
        _candidates.Clear();
        foreach (var proposal in _proposals)
        {
            if (proposal.Host == host)
            {
                _candidates.Add(proposal);
            }
        }

        Forget(host, instrument: -1);
        var room = _room;
        room.Open(host);
        var policy = _office.Policy;
        _order.Sort(_candidates, policy.Selection);
        if (policy.Selection == SelectionPolicy.NewcomerQuota)
        {
            var quota = _quota;
            quota.Open(room, policy.NewcomerQuota);
            for (var i = 0; i < _candidates.Count;)
            {
                var fits = _awards[_candidates[i].Owner] == 0 && quota.Refuses(_candidates[i]) is null
                    && room.Refuses(_candidates[i]) is null;
                if (fits)
                {
                    quota.Take(_candidates[i]);
                    Award(_candidates[i], room, outbox);
                    _candidates.RemoveAt(i);
                }
                else
                {
                    i++;
                }
            }
        }

        foreach (var candidate in _candidates)
        {
            if (room.Refuses(candidate) is { } reason)
            {
                Refuse(outbox, candidate.Instrument, host, reason);
            }
            else
            {
                Award(candidate, room, outbox);
            }
        }
    }

    private void Award(in CallProposal winner, SlotRoom room, Outbox outbox)
    {
        room.Take(winner);
        _awards[winner.Owner]++;
        _awardedMass[winner.Owner] += _tables.Instruments[winner.Instrument].Definition.Mass;
        _office.Emit(outbox, winner.Host, MessageKind.Award, winner.Instrument, winner.Host);
        _office.Emit(outbox, winner.Owner, MessageKind.Award, winner.Instrument, winner.Host);
    }

    /// <summary>An award that is known, told by the owner: its proposals end.</summary>
    private void BookKnown(in Message award)
    {
        Forget(host: -1, (int)award.A);
        _awards[award.Sender]++;
        _awardedMass[award.Sender] += _tables.Instruments[(int)award.A].Definition.Mass;
    }

    private void Refuse(Outbox outbox, int instrument, int host, RefusalReason reason) =>
        _office.Emit(
            outbox, _tables.Instruments[instrument].Owner, MessageKind.Refusal, instrument, host, (long)reason);
}
