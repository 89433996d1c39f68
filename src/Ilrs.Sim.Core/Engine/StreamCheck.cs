using Ilrs.Sim.Core.Entities;

namespace Ilrs.Sim.Core.Engine;

/// <summary>No two purposes may share a stream of draws: a collision of their hashes is an error at load.</summary>
internal static class StreamCheck
{
    public static void Run(Entity[] entities, ModelTables tables)
    {
        var owners = new Dictionary<ulong, string>();
        var errors = new List<string>();
        foreach (var entity in entities)
        {
            foreach (var stream in entity.Streams)
            {
                if (!owners.TryAdd(stream.Stream.Value, entity.Name))
                {
                    errors.Add($"{entity.Name} and {owners[stream.Stream.Value]} draw from one stream; rename one id.");
                }
            }
        }

        foreach (var (key, stream) in entities.SelectMany(x => x.SharedStreams).DistinctBy(x => x.Key))
        {
            if (!owners.TryAdd(stream.Stream.Value, key))
            {
                errors.Add($"{key} shares a stream of draws; rename the series.");
            }
        }

        for (var i = 0; i < tables.Uncertainties.Length; i++)
        {
            var id = tables.Uncertainties[i].Id;
            if (!owners.TryAdd(tables.UncertaintyStreams[i].Value, id))
            {
                errors.Add($"uncertainty {id} shares a stream of draws; rename it.");
            }
        }

        if (errors.Count > 0)
        {
            throw new ScenarioException(errors);
        }
    }
}
