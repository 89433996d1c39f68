using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Snapshots;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Export barriers: which hosts are closed to controlled instruments, and what becomes of these.</summary>
internal sealed partial class PartnerInstruments
{
    private readonly List<int> _barriers = [];
    private readonly bool[] _redesigned;
    private readonly double[] _heavier;

    /// <summary>A barrier comes down: slots behind it are given up, instruments redesigned where agreed.</summary>
    public void OnBarrier(int number, Outbox outbox)
    {
        var change = _tables.Interventions[number];
        _barriers.Add(number);
        for (var i = 0; i < _mine.Length; i++)
        {
            var late = (InstrumentStage)_stage[i] is InstrumentStage.Gone or InstrumentStage.Closed;
            var reached = _host[i] < 0 || _pending[i] > 1 || _tables.Blocks(change, _host[i]);
            if (late || !reached || !IsControlled(i, change))
            {
                continue;
            }

            if (_stage[i] != (long)InstrumentStage.Delivered)
            {
                Meet(i, change, outbox);
            }
            else if (_tables.Identities[_host[i]].Kind == EntityKind.Mission)
            {
                // The mission knows whether it has flown.
                _partner.Emit(outbox, _host[i], MessageKind.Barred, _mine[i], number);
            }
        }
    }

    /// <summary>A partner that comes later meets the barriers that are there.</summary>
    private void MeetBarriers(Outbox outbox)
    {
        for (var i = 0; i < _tables.Interventions.Length; i++)
        {
            var change = _tables.Interventions[i];
            var context = _partner.Replication;
            if (change.Kind == InterventionKind.ExportBarrier && change.Date < context.Clock.Now && context.Applies(i))
            {
                OnBarrier(i, outbox);
            }
        }
    }

    private void Meet(int i, InterventionDefinition change, Outbox outbox)
    {
        if (_stage[i] != (long)InstrumentStage.Free)
        {
            _partner.Tell("blocked", Id(i));
            _partner.Unschedule(i);
            Withdraw(i, _host[i], outbox);
            Set(i, InstrumentStage.Free);
        }

        if (change.Response == BarrierResponse.Redesign)
        {
            _partner.Tell("redesigns", Id(i));
            _redesigned[i] = true;
            _heavier[i] *= change.Factor;
            _ready[i] = Math.Max(_ready[i], _partner.Replication.Clock.Now.Seconds) + change.Duration;
            _partner.Emit(outbox, _tables.Office, MessageKind.Redesigned, _mine[i], Message.Bits(Mass(i)));
        }
    }

    private double Mass(int i) => _tables.Masses.Of(_partner.Replication, _mine[i]) * _heavier[i];

    private bool IsControlled(int i, InterventionDefinition change) =>
        !_redesigned[i] && _tables.Instruments[_mine[i]].Definition.ControlledBy == change.Control;

    private bool IsBlocked(int i, int host)
    {
        foreach (var barrier in _barriers)
        {
            if (IsControlled(i, _tables.Interventions[barrier]) && _tables.Blocks(_tables.Interventions[barrier], host))
            {
                return true;
            }
        }

        return false;
    }

    private void ResetBarriers()
    {
        _barriers.Clear();
        Array.Clear(_redesigned);
        Array.Fill(_heavier, 1);
    }

    private void VisitBarriers(StateVisitor visitor)
    {
        visitor.List(_barriers, static (StateVisitor v, ref int item) => v.Value(ref item));
        visitor.Values(_redesigned);
        visitor.Values(_heavier);
    }
}
