using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Names that hosts and guest instruments share, in ordinal order.</summary>
internal sealed class GuestTables
{
    public GuestTables(Scenario scenario)
    {
        var (places, disciplines) = (New(), New());
        foreach (var partner in scenario.Partners)
        {
            foreach (var item in partner.Instruments)
            {
                disciplines.Add(item.Discipline);
                if (item.Place is { } place)
                {
                    places.Add(place);
                }
            }
        }

        foreach (var mission in scenario.Missions)
        {
            Add(places, mission.Slots);
        }

        foreach (var module in scenario.Modules)
        {
            Add(places, module.Slots);
        }

        Places = [.. places];
        Disciplines = [.. disciplines];
    }

    /// <summary>Parts of hosts.</summary>
    public string[] Places { get; }

    /// <summary>Disciplines of the instruments.</summary>
    public string[] Disciplines { get; }

    private static SortedSet<string> New() => new(StringComparer.Ordinal);

    private static void Add(SortedSet<string> places, SlotOffer? slots)
    {
        foreach (var place in slots?.Places ?? [])
        {
            places.Add(place.Id);
        }
    }
}
