using Ilrs.Sim.Core.Views;

namespace Ilrs.Sim.Core.Entities;

/// <content>What a station module tells of its state.</content>
internal sealed partial class StationModule
{
    protected override void Describe(EntityViewBuilder view)
    {
        view.Word("stage", _stage);
        view.Date("commissioned", _commissioned);
        view.Flag("requirements-hold", _requires.Holds);
        view.Flag("shed", _shed);
        view.Count("repairs", _failures, "repairs");
        view.Count("guests-missing", _guests.Missing, "instruments");
        view.Number("guest-mass", _guests.Mass, "kg");
        if (_definition.Satellites > 0)
        {
            view.Count("satellites", _life.Satellites, "satellites");
        }

        view.Held(_held.Seconds);
    }
}
