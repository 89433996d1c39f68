using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <content>What the station shows.</content>
internal sealed partial class Station
{
    protected override void Describe(EntityViewBuilder view)
    {
        view.Number("power-supply", _balance.PowerSupply, "kW");
        view.Number("power-demand", _balance.PowerDemand, "kW");
        view.Number("data-supply", _balance.DataSupply, "Mbit/s");
        view.Number("data-demand", _balance.DataDemand, "Mbit/s");
        if (_darkSpell is not null)
        {
            view.Number("dark-spell", (double)_balance.DarkSpell / Calendar.Day, "d");
            view.Number("dark-margin", _balance.DarkMargin, "kWh");
        }

        _ground.Describe(view);
        view.Count("modules-in-service", _balance.InService, "modules");
        view.Count("modules-shed", _balance.Shed, "modules");
        view.Count("crew-berths", _balance.Berths, "berths");
        view.Count("crew-berths-free", _balance.Berths - _quarters.Taken, "berths");
        view.Count("crew", _duty.Crew, "persons");
        view.Count("repair-teams-free", _teams, "teams");
        view.Count("spares", _spares, "spares");
        view.Count("repairs-waiting", _repairs.Count, "modules");
        _relays.Describe(view);
        _services.Describe(view, Context.Clock);
        for (var i = 0; i < _reached.Length; i++)
        {
            view.Date($"milestone/{_tables.Milestones[i].Id}", _reached[i]);
        }
    }
}
