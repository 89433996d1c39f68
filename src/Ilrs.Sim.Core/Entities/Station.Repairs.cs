using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Entities;

/// <content>Repair teams and spare parts.</content>
internal sealed partial class Station
{
    private bool NeedsTeam(int module) => _tables.Modules[module - _tables.FirstModule].NeedsTeam;

    private bool NeedsSpare(int module) => _tables.Modules[module - _tables.FirstModule].NeedsSpare;

    private void GrantRepairs(Outbox outbox)
    {
        for (var i = 0; i < _repairs.Count;)
        {
            var module = _tables.Modules[_repairs[i] - _tables.FirstModule];
            if ((module.NeedsTeam && _teams == 0) || (module.NeedsSpare && _spares == 0))
            {
                i++;
                continue;
            }

            _teams -= module.NeedsTeam ? 1 : 0;
            _spares -= module.NeedsSpare ? 1 : 0;
            Send(outbox, _repairs[i], MessageKind.RepairGranted);
            _repairs.RemoveAt(i);
        }
    }
}
