using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Core.Entities;

/// <summary>
/// How heavy instruments are, and how much of its room a host has, in one replication; the same for every entity.
/// </summary>
internal sealed class MassScales
{
    private readonly InstrumentEntry[] _instruments;
    private readonly Input[] _items;
    private readonly Input?[] _rooms;

    public MassScales(ModelTables tables)
    {
        _instruments = tables.Instruments;
        _items = Array.ConvertAll(
            _instruments, x => Input.Once(x.Definition.MassScale, tables, $"mass_scale of {x.Definition.Id}"));
        _rooms = new Input?[tables.Station];
        for (var host = tables.FirstMission; host < tables.Station; host++)
        {
            _rooms[host] = tables.SlotsOf(host) is { } slots
                ? Input.Once(slots.MassScale, tables, $"mass_scale of {tables.Identities[host].Id}")
                : null;
        }
    }

    /// <summary>Mass of an instrument as it is built, without what a redesign adds, kg.</summary>
    public double Of(ReplicationContext context, int instrument) =>
        _instruments[instrument].Definition.Mass * _items[instrument].Calm(context);

    /// <summary>Factor on the mass that a host with slots offers.</summary>
    public double Room(ReplicationContext context, int host) => _rooms[host]!.Calm(context);
}
