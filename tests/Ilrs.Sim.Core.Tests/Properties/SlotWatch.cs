using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>Adds up from the messages what each host has given away, and holds it against what it offers.</summary>
internal sealed class SlotWatch
{
    private readonly SimulationModel _model;
    private readonly InstrumentDefinition[] _instruments;
    private readonly List<InstrumentDefinition>[] _guests;

    public SlotWatch(SimulationModel model)
    {
        _model = model;
        _instruments =
            [.. model.Scenario.Partners.SelectMany(x => x.Instruments).OrderBy(x => x.Id, StringComparer.Ordinal)];
        _guests = [.. model.Entities.Select(_ => new List<InstrumentDefinition>())];
    }

    public long Awards { get; private set; }

    public void Check(ReadOnlySpan<Message> slice)
    {
        foreach (ref readonly var message in slice)
        {
            var host = _model.Entities[message.Target];
            if (message.Kind is MessageKind.Assigned or MessageKind.Award && host.Kind != EntityKind.Partner)
            {
                Awards++;
                _guests[message.Target].Add(_instruments[message.A]);
                Check(host);
            }
        }
    }

    private void Check(EntityIdentity host)
    {
        var slots = _model.Scenario.Missions.FirstOrDefault(x => x.Id == host.Id)?.Slots
            ?? _model.Scenario.Modules.First(x => x.Id == host.Id).Slots!;
        var guests = _guests[host.Order];
        Assert.True(guests.Count <= (slots.Count ?? int.MaxValue), $"{host} has {guests.Count} guests.");
        Within(guests.Sum(x => (decimal)x.Mass), slots.Mass, host);
        Within(guests.Sum(x => (decimal)x.Power), slots.Power, host);
        Within(guests.Sum(x => (decimal)x.DataRate), slots.DataRate, host);
        Assert.Equal(guests.Count, guests.Distinct().Count());
    }

    private static void Within(decimal sum, double? limit, EntityIdentity host)
    {
        // Room is counted in millionths.
        var tolerance = 0.000_01m;
        Assert.True(limit is null || sum <= (decimal)limit.Value + tolerance, $"{host}: {sum} of {limit}.");
    }
}
