using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Storage;

namespace Ilrs.Sim.Orleans.Tests.Chaos;

/// <summary>A grain storage that outlives silos: one for all silos of a test, with compare and set.</summary>
public sealed class SharedStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string, GrainId), (byte[] Bytes, long Version)> _records = [];
    private long _version;

    /// <summary>The storage as one silo sees it.</summary>
    public IGrainStorage For(Serializer serializer) => new View(this, serializer);

    /// <summary>The last record of a grain; null when there is none.</summary>
    public T? Read<T>(string name, GrainId grain, IServiceProvider services)
        where T : class
    {
        lock (_lock)
        {
            return _records.TryGetValue((name, grain), out var record)
                ? services.GetRequiredService<Serializer>().Deserialize<T>(record.Bytes)
                : null;
        }
    }

    /// <summary>How many records of a kind there are, of those that fit.</summary>
    public int Count<T>(Serializer serializer, string name, Func<T, bool> fits)
    {
        lock (_lock)
        {
            return _records.Count(x => x.Key.Item1 == name && fits(serializer.Deserialize<T>(x.Value.Bytes)!));
        }
    }

    private sealed class View(SharedStorage shared, Serializer serializer) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            lock (shared._lock)
            {
                if (shared._records.TryGetValue((stateName, grainId), out var record))
                {
                    grainState.State = serializer.Deserialize<T>(record.Bytes);
                    grainState.ETag = Text(record.Version);
                    grainState.RecordExists = true;
                }
                else
                {
                    grainState.State = Activator.CreateInstance<T>();
                    grainState.ETag = null;
                    grainState.RecordExists = false;
                }
            }

            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var bytes = serializer.SerializeToArray(grainState.State);
            lock (shared._lock)
            {
                Check(stateName, grainId, grainState.ETag);
                shared._records[(stateName, grainId)] = (bytes, ++shared._version);
                (grainState.ETag, grainState.RecordExists) = (Text(shared._version), true);
            }

            return Task.CompletedTask;
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            lock (shared._lock)
            {
                Check(stateName, grainId, grainState.ETag);
                shared._records.Remove((stateName, grainId));
                (grainState.ETag, grainState.RecordExists) = (null, false);
            }

            return Task.CompletedTask;
        }

        private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

        private void Check(string stateName, GrainId grainId, string? tag)
        {
            var found = shared._records.TryGetValue((stateName, grainId), out var record) ? Text(record.Version) : null;
            if (found != tag)
            {
                throw new InconsistentStateException("Another activation wrote.", found ?? "", tag ?? "");
            }
        }
    }
}
