using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Results;
using Ilrs.Sim.Core.Snapshots;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// Power, data rate and berths of the modules in service; sheds loads by their order when one is short.
/// </summary>
internal sealed class StationBalance
{
    private readonly ModelTables _tables;
    private readonly int[] _order;
    private readonly bool[] _serving;
    private readonly bool[] _shed;
    private double _guestPower;
    private double _guestData;

    public StationBalance(ModelTables tables)
    {
        _tables = tables;
        _serving = new bool[tables.Modules.Length];
        _shed = new bool[tables.Modules.Length];
        _order = new int[tables.Modules.Length];
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        // The most dispensable load first; equal ones by id, the last first.
        Array.Sort(_order, (x, y) =>
        {
            var byShed = tables.Modules[y].ShedOrder.CompareTo(tables.Modules[x].ShedOrder);
            return byShed != 0 ? byShed : y.CompareTo(x);
        });
    }

    public double PowerSupply { get; private set; }

    public double PowerDemand { get; private set; }

    public double DataSupply { get; private set; }

    public double DataDemand { get; private set; }

    public int InService { get; private set; }

    public int Berths { get; private set; }

    public int Shed { get; private set; }

    public void Reset()
    {
        Array.Clear(_serving);
        Array.Clear(_shed);
        _guestPower = _guestData = 0;
        Sum();
    }

    public void Visit(StateVisitor visitor)
    {
        visitor.Values(_serving);
        visitor.Values(_shed);
        visitor.Value(ref _guestPower);
        visitor.Value(ref _guestData);
        Sum();
    }

    public void Serve(int module, bool serves) => _serving[module - _tables.FirstModule] = serves;

    /// <summary>A guest instrument on a module starts or stops.</summary>
    public void Host(int instrument, bool on)
    {
        var item = _tables.Instruments[instrument].Definition;
        _guestPower += on ? item.Power / 1_000 : -item.Power / 1_000;
        _guestData += on ? item.DataRate : -item.DataRate;
    }

    /// <summary>Balances again and tells the modules whose supply changed.</summary>
    public void Update(Outbox outbox, int station)
    {
        Sum();
        var (power, data) = (PowerSupply - PowerDemand, DataSupply - DataDemand);
        foreach (var i in _order)
        {
            var module = _tables.Modules[i];
            var shed = _serving[i]
                && ((power < 0 && module.PowerDemand > 0) || (data < 0 && module.DataDemand > 0));
            if (shed)
            {
                power += module.PowerDemand;
                data += module.DataDemand;
            }

            if (shed != _shed[i])
            {
                _shed[i] = shed;
                outbox.Send(new Message(
                    _tables.FirstModule + i, station, MessageKind.Shed, 0, shed ? 1 : 0));
            }
        }

        Sum();
    }

    private void Sum()
    {
        (PowerSupply, PowerDemand, DataSupply, DataDemand) = (0, _guestPower, 0, _guestData);
        (InService, Berths, Shed) = (0, 0, 0);
        for (var i = 0; i < _serving.Length; i++)
        {
            if (_serving[i])
            {
                var module = _tables.Modules[i];
                PowerSupply += module.PowerSupply;
                PowerDemand += module.PowerDemand;
                DataSupply += module.DataSupply;
                DataDemand += module.DataDemand;
                InService++;
                Berths += module.CrewBerths;
                Shed += _shed[i] ? 1 : 0;
            }
        }
    }
}
