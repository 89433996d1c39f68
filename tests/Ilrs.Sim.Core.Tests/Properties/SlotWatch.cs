using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Entities;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Tests.Properties;

/// <summary>Adds up from the messages what each host has given away, and holds it against what it offers.</summary>
internal sealed class SlotWatch
{
    private readonly SimulationModel _model;
    private readonly InstrumentDefinition[] _instruments;
    private readonly List<InstrumentDefinition>[] _guests;
    private readonly double[] _factors;

    public SlotWatch(SimulationModel model)
    {
        _model = model;
        _instruments =
            [.. model.Scenario.Partners.SelectMany(x => x.Instruments).OrderBy(x => x.Id, StringComparer.Ordinal)];
        _guests = [.. model.Entities.Select(_ => new List<InstrumentDefinition>())];
        _factors = [.. model.Entities.Select(_ => 1.0)];
    }

    public long Awards { get; private set; }

    /// <summary>Awards that came to a host after it had lost another one.</summary>
    public long Again { get; private set; }

    public void Check(ReadOnlySpan<Message> slice)
    {
        foreach (ref readonly var message in slice)
        {
            var (target, sender) = (message.Target, message.Sender);
            switch (message.Kind)
            {
                case MessageKind.Assigned:
                case MessageKind.Award when _model.Entities[target].Kind != EntityKind.Partner:
                    Add(target, message);
                    break;
                case MessageKind.GuestFreed:
                    Remove(sender, message.A);
                    break;
                case MessageKind.InstrumentWithdrawn when _model.Entities[target].Kind != EntityKind.Office:
                    Remove(target, message.A);
                    break;
                case MessageKind.HostClosed when (HostEnd)message.A != HostEnd.Integrates:
                    _guests[sender].Clear();
                    _factors[sender] = (HostEnd)message.A == HostEnd.Changed ? Message.Number(message.B) : 1;
                    break;
            }
        }
    }

    private void Add(int target, in Message message)
    {
        Awards++;
        Again += _factors[target] != 1 ? 1 : 0;
        _guests[target].Add(message.A >= 0
            ? _instruments[message.A] with { Mass = MassOf(message) }
            : new InstrumentDefinition { Id = $"unnamed-{Awards}", Mass = Message.Number(message.C) });
        Check(_model.Entities[target]);
    }

    /// <summary>What was redesigned has another mass than the scenario says.</summary>
    private double MassOf(in Message message) =>
        message.C == 0 ? _instruments[message.A].Mass : Message.Number(message.C);

    private void Remove(int host, long instrument)
    {
        var id = instrument < 0 ? "" : _instruments[instrument].Id;
        var at = _guests[host].FindIndex(x => x.Id == id);
        if (at >= 0)
        {
            _guests[host].RemoveAt(at);
        }
    }

    private void Check(EntityIdentity host)
    {
        var slots = _model.Scenario.Missions.FirstOrDefault(x => x.Id == host.Id)?.Slots
            ?? _model.Scenario.Modules.First(x => x.Id == host.Id).Slots!;
        var guests = _guests[host.Order];
        var (own, factor) = (slots.Own ?? new OwnPayload(), _factors[host.Order]);
        var count = Math.Floor((slots.Count ?? int.MaxValue) * factor) - own.Count;
        Assert.True(guests.Count <= count, $"{host} has {guests.Count} guests.");
        Within(guests.Sum(x => (decimal)x.Mass), (slots.Mass * factor) - own.Mass, host);
        Within(guests.Sum(x => (decimal)x.Power), (slots.Power * factor) - own.Power, host);
        Within(guests.Sum(x => (decimal)x.DataRate), (slots.DataRate * factor) - own.DataRate, host);
        Assert.All(guests, x => Assert.True(x.Mass <= (slots.LargestItem ?? double.MaxValue), $"{host}: {x.Id}"));
        foreach (var place in slots.Places)
        {
            var there = guests.Where(x => x.Place == place.Id).Sum(x => (decimal)x.Mass);
            Within(there, place.Mass * factor, host);
        }

        Assert.Equal(guests.Count, guests.Distinct().Count());
    }

    private static void Within(decimal sum, double? limit, EntityIdentity host)
    {
        // Room is counted in millionths.
        var tolerance = 0.000_01m;
        Assert.True(limit is null || sum <= (decimal)limit.Value + tolerance, $"{host}: {sum} of {limit}.");
    }
}
