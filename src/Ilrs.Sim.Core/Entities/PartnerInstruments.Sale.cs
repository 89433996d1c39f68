using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Entities;

/// <content>Slots that are bought or bartered.</content>
internal sealed partial class PartnerInstruments
{
    /// <summary>Room is on sale: without a slot it wants one for the first of its free instruments that fits.</summary>
    public void OnOffer(int host, Outbox outbox)
    {
        if (Placed > 0)
        {
            return;
        }

        for (var i = 0; i < _mine.Length; i++)
        {
            if (_stage[i] == (long)InstrumentStage.Free && Fits(i, host, _partner.Replication.Clock.Now.Seconds))
            {
                _partner.Emit(outbox, _tables.Office, MessageKind.SlotWanted, _mine[i], host);
                return;
            }
        }
    }
}
