using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;

namespace Ilrs.Sim.Core.Entities;

/// <content>Instruments with their owners and the slots that they have from before the scenario.</content>
internal sealed partial class ModelTables
{
    private int[] CoOwners(InstrumentDefinition item, int owner)
    {
        var places = new SortedSet<int>();
        foreach (var id in item.With)
        {
            if (Require(id, $"instrument {item.Id}") is var place && place < Partners.Length && place != owner)
            {
                places.Add(place);
            }
            else
            {
                _errors.Add($"instrument {item.Id}: {id} is not another partner.");
            }
        }

        return [.. places];
    }

    private (InstrumentEntry[] All, int[][] ByOwner) ResolveInstruments()
    {
        var all = new List<InstrumentEntry>();
        for (var owner = 0; owner < Partners.Length; owner++)
        {
            foreach (var item in Partners[owner].Instruments)
            {
                var host = item.Awarded is { } id ? Require(id, $"instrument {item.Id}") : -1;
                if (host >= 0 && SimTime.Max(EntersAt(owner), EntersAt(host)) > Scenario.Start)
                {
                    _errors.Add($"instrument {item.Id}: owner and host of a slot from before the scenario must be "
                        + "there from its start; use answers for a slot that is still to be given.");
                }

                var place = item.Place is { } name ? Array.IndexOf(Guests.Places, name) : -1;
                var discipline = Array.IndexOf(Guests.Disciplines, item.Discipline);
                all.Add(new InstrumentEntry(item, owner, CoOwners(item, owner), host, place, discipline));
            }
        }

        all.Sort(static (x, y) => string.CompareOrdinal(x.Definition.Id, y.Definition.Id));
        var byOwner = new List<int>[Partners.Length];
        for (var i = 0; i < all.Count; i++)
        {
            (byOwner[all[i].Owner] ??= []).Add(i);
        }

        return ([.. all], Array.ConvertAll(byOwner, static x => x?.ToArray() ?? []));
    }
}
