using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

internal sealed partial class StationModule
{
    private static SimTime CallOpens(ModuleDefinition module) => module.Slots is not { Closed: false } slots
        ? SimTime.Never
        : SimTime.Min(
            slots.Opens ?? SimTime.Never,
            slots.Notice is { } notice && module.Planned is { } planned ? planned + -notice : SimTime.Never);

    private void OnChange(InterventionDefinition change, Outbox outbox)
    {
        Log(Words.Of(change.Kind));
        switch (change.Kind)
        {
            case InterventionKind.NewCall when _stage != ModuleStage.Retired:
                OpenCall(outbox);
                break;
            case InterventionKind.HostChange when _stage < ModuleStage.Service:
                _guests.Release(outbox, Self, GuestFate.HostGone, HostEnd.Changed, change.Factor);
                break;
            case InterventionKind.ModuleLoss:
                Retire(outbox, lost: true);
                break;
        }
    }

    private void OpenCall(Outbox outbox)
    {
        Log("opens-call");
        var integration = Math.Max((_definition.Planned ?? Now).Seconds, Now.Seconds);
        Send(outbox, _tables.Office, MessageKind.CallOpen, 0, integration);
    }

    private void Expect(in Message award, Outbox outbox)
    {
        if (_stage == ModuleStage.Retired)
        {
            _guests.Free(outbox, Self, award.A, GuestFate.HostGone);
        }
        else
        {
            _guests.Expect(award, Context);
        }
    }
}
