using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>The reminders of a service in a data file.</summary>
public sealed class SqliteReminderTable(DataFile file, IOptions<ClusterOptions> options) : IReminderTable
{
    private const string Key = "service = $service AND grain = $grain AND name = $name";

    private readonly string _service = options.Value.ServiceId;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => file.OpenAsync();

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        ReadAsync("grain = $grain", ("$grain", grainId.ToString()));

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => ReadAsync(
        begin < end ? "hash > $begin AND hash <= $end" : "(hash > $begin OR hash <= $end)",
        ("$begin", (long)begin),
        ("$end", (long)end));

    /// <inheritdoc/>
    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var rows = await ReadAsync(
            "grain = $grain AND name = $name", ("$grain", grainId.ToString()), ("$name", reminderName));
        return rows.Reminders.SingleOrDefault();
    }

    /// <inheritdoc/>
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var etag = Guid.NewGuid().ToString("N");
        await file.WriteAsync(connection => connection.Execute(
            """
            INSERT OR REPLACE INTO reminder (service, grain, name, hash, started, period, etag)
            VALUES ($service, $grain, $name, $hash, $started, $period, $etag)
            """,
            ("$service", _service),
            ("$grain", entry.GrainId.ToString()),
            ("$name", entry.ReminderName),
            ("$hash", (long)entry.GrainId.GetUniformHashCode()),
            ("$started", entry.StartAt.Ticks),
            ("$period", entry.Period.Ticks),
            ("$etag", etag)));
        return etag;
    }

    /// <inheritdoc/>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        file.WriteAsync(connection => connection.Execute(
            $"DELETE FROM reminder WHERE {Key} AND etag = $etag",
            ("$service", _service),
            ("$grain", grainId.ToString()),
            ("$name", reminderName),
            ("$etag", eTag)) == 1);

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => file.WriteAsync(connection =>
        connection.Execute("DELETE FROM reminder WHERE service = $service", ("$service", _service)));

    private Task<ReminderTableData> ReadAsync(string which, params (string Name, object? Value)[] parameters) =>
        file.ReadAsync(connection =>
        {
            using var command = connection.Command(
                $"SELECT grain, name, started, period, etag FROM reminder WHERE service = $service AND {which}",
                [("$service", _service), .. parameters]);
            using var reader = command.ExecuteReader();
            var rows = new List<ReminderEntry>();
            while (reader.Read())
            {
                rows.Add(EntryOf(reader));
            }

            return new ReminderTableData(rows);
        });

    private static ReminderEntry EntryOf(SqliteDataReader reader) => new()
    {
        GrainId = GrainId.Parse(reader.GetString(0), CultureInfo.InvariantCulture),
        ReminderName = reader.GetString(1),
        StartAt = new DateTime(reader.GetInt64(2), DateTimeKind.Utc),
        Period = new TimeSpan(reader.GetInt64(3)),
        ETag = reader.GetString(4),
    };
}
