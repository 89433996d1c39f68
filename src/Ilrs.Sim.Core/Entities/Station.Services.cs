using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <content>Services to users outside the programme.</content>
internal sealed partial class Station
{
    private int ServiceTimer => _reached.Length + 1;

    private void UpdateServices(Outbox outbox)
    {
        if (!_services.Any)
        {
            return;
        }

        foreach (var (number, holds) in _services.Update(Context.Clock))
        {
            _served[number] = holds;
            Log(holds ? "served" : "no-longer-served", _tables.ServiceThresholds[number].Service);
            OnStatus(Served(number), outbox);
        }

        for (var i = 0; i < _tables.Services.Length; i++)
        {
            if (!_services.Arms(i, Context.Clock, out var next))
            {
                continue;
            }

            if (next.IsNever)
            {
                CancelTimer(ServiceTimer + i);
            }
            else
            {
                SetTimer(outbox, ServiceTimer + i, next);
            }
        }
    }

    /// <summary>What has a date: where a service came last, that is what let its user come.</summary>
    private ConditionTracker.Leaf? Origin(ConditionTracker.Leaf? last) =>
        last is { State: ConditionState.Served } served ? _services.Origin(served.Milestone) : last;

    private Message Served(int number) => new(
        Self, Self, MessageKind.Status, (long)ConditionState.Served, _served[number] ? 1 : 0, number);
}
