using Microsoft.Data.Sqlite;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>
/// The state of grains in a data file, written by compare-and-set: a write or clear with another ETag than the one
/// stored fails, so that of two activations of one grain only one goes on.
/// </summary>
/// <param name="file">The data file.</param>
/// <param name="service">The service whose grains these are; part of every key.</param>
/// <param name="serializer">Makes bytes of a state.</param>
/// <param name="activators">Makes the state of a grain that has none stored.</param>
public sealed class SqliteGrainStorage(
    DataFile file,
    string service,
    IGrainStorageSerializer serializer,
    IActivatorProvider activators) : IGrainStorage
{
    private const string Key = "service = $service AND grain = $grain AND name = $name";

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (etag, payload) = await file.ReadAsync(connection =>
        {
            using var command = connection.Command(
                $"SELECT etag, payload FROM grain_state WHERE {Key}", KeyOf(stateName, grainId));
            using var reader = command.ExecuteReader();
            return reader.Read() ? (reader.GetString(0), reader.GetFieldValue<byte[]>(1)) : (null, null);
        });
        var state = payload is null ? default : serializer.Deserialize<T>(new BinaryData(payload));
        grainState.State = state ?? activators.GetActivator<T>().Create();
        grainState.ETag = etag;
        grainState.RecordExists = payload is not null;
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = serializer.Serialize(grainState.State).ToArray();
        var known = grainState.ETag;
        var next = NewETag();
        await file.WriteAsync(connection =>
        {
            (string, object?)[] parameters =
            [
                .. KeyOf(stateName, grainId), ("$known", known), ("$next", next), ("$payload", payload),
            ];
            var rows = known is null
                ? connection.Execute(
                    """
                    INSERT INTO grain_state (service, grain, name, etag, payload)
                    VALUES ($service, $grain, $name, $next, $payload) ON CONFLICT DO NOTHING
                    """,
                    parameters)
                : connection.Execute(
                    $"UPDATE grain_state SET etag = $next, payload = $payload WHERE {Key} AND etag = $known",
                    parameters);
            return rows == 1 ? true : throw Inconsistent(connection, "write", stateName, grainId, known);
        });
        grainState.ETag = next;
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var known = grainState.ETag;
        await file.WriteAsync(connection =>
        {
            var rows = connection.Execute(
                $"DELETE FROM grain_state WHERE {Key} AND etag = $known",
                [.. KeyOf(stateName, grainId), ("$known", known)]);
            return rows == 1 || (known is null && StoredETag(connection, stateName, grainId) is null)
                ? true
                : throw Inconsistent(connection, "clear", stateName, grainId, known);
        });
        grainState.State = activators.GetActivator<T>().Create();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    // Never used twice: a record that was cleared and written anew is not taken for the former one.
    private static string NewETag() => Guid.NewGuid().ToString("N");

    private InconsistentStateException Inconsistent(
        SqliteConnection connection, string what, string stateName, GrainId grainId, string? known) =>
        new($"The {what} of {stateName} of {grainId} came too late: it was written by another activation.",
            StoredETag(connection, stateName, grainId),
            known);

    private string? StoredETag(SqliteConnection connection, string stateName, GrainId grainId)
    {
        using var command = connection.Command(
            $"SELECT etag FROM grain_state WHERE {Key}", KeyOf(stateName, grainId));
        return (string?)command.ExecuteScalar();
    }

    private (string Name, object? Value)[] KeyOf(string stateName, GrainId grainId) =>
        [("$service", service), ("$grain", grainId.ToString()), ("$name", stateName)];
}
