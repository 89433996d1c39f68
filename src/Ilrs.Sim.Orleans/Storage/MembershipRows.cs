using System.Globalization;
using Microsoft.Data.Sqlite;
using Orleans;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>The rows of the membership table, within a transaction of the caller.</summary>
internal static class MembershipRows
{
    private const string Columns =
        "silo, etag, status, suspects, proxy_port, host, name, role, update_zone, fault_zone, started, alive";

    /// <summary>The rows of a cluster with their ETags, or of one of its silos.</summary>
    public static List<Tuple<MembershipEntry, string>> Read(
        SqliteConnection connection, string cluster, SiloAddress? silo)
    {
        using var command = connection.Command(
            $"SELECT {Columns} FROM membership WHERE cluster = $cluster AND ($silo IS NULL OR silo = $silo)",
            ("$cluster", cluster),
            ("$silo", silo?.ToParsableString()));
        using var reader = command.ExecuteReader();
        var rows = new List<Tuple<MembershipEntry, string>>();
        while (reader.Read())
        {
            rows.Add(Tuple.Create(EntryOf(reader), reader.GetString(1)));
        }

        return rows;
    }

    /// <summary>Adds a silo; false when it is there already.</summary>
    public static bool TryInsert(SqliteConnection connection, string cluster, MembershipEntry entry, long etag) =>
        connection.Execute(
            $"""
             INSERT INTO membership (cluster, {Columns})
             VALUES ($cluster, $silo, $etag, $status, $suspects, $proxy_port, $host, $name, $role, $update_zone,
                 $fault_zone, $started, $alive)
             ON CONFLICT DO NOTHING
             """,
            ParametersOf(cluster, entry, etag)) == 1;

    /// <summary>Replaces the row of a silo; false when it has another ETag or is not there.</summary>
    public static bool TryUpdate(
        SqliteConnection connection, string cluster, MembershipEntry entry, string etag, long next) =>
        connection.Execute(
            """
            UPDATE membership SET etag = $etag, status = $status, suspects = $suspects, proxy_port = $proxy_port,
                host = $host, name = $name, role = $role, update_zone = $update_zone, fault_zone = $fault_zone,
                started = $started, alive = $alive
            WHERE cluster = $cluster AND silo = $silo AND etag = $known
            """,
            [
                .. ParametersOf(cluster, entry, next),
                ("$known", long.TryParse(etag, CultureInfo.InvariantCulture, out var known) ? known : null),
            ]) == 1;

    private static (string Name, object? Value)[] ParametersOf(string cluster, MembershipEntry entry, long etag) =>
    [
        ("$cluster", cluster),
        ("$silo", entry.SiloAddress.ToParsableString()),
        ("$etag", etag),
        ("$status", (int)entry.Status),
        ("$suspects", TextOf(entry.SuspectTimes)),
        ("$proxy_port", entry.ProxyPort),
        ("$host", entry.HostName ?? ""),
        ("$name", entry.SiloName ?? ""),
        ("$role", entry.RoleName),
        ("$update_zone", entry.UpdateZone),
        ("$fault_zone", entry.FaultZone),
        ("$started", entry.StartTime.Ticks),
        ("$alive", entry.IAmAliveTime.Ticks),
    ];

    private static MembershipEntry EntryOf(SqliteDataReader reader) => new()
    {
        SiloAddress = SiloAddress.FromParsableString(reader.GetString(0)),
        Status = (SiloStatus)reader.GetInt32(2),
        SuspectTimes = VotesOf(reader.GetString(3)),
        ProxyPort = reader.GetInt32(4),
        HostName = reader.GetString(5),
        SiloName = reader.GetString(6),
        RoleName = reader.IsDBNull(7) ? null : reader.GetString(7),
        UpdateZone = reader.GetInt32(8),
        FaultZone = reader.GetInt32(9),
        StartTime = new DateTime(reader.GetInt64(10), DateTimeKind.Utc),
        IAmAliveTime = new DateTime(reader.GetInt64(11), DateTimeKind.Utc),
    };

    private static string TextOf(List<Tuple<SiloAddress, DateTime>>? votes) => string.Join(
        '\n',
        (votes ?? []).Select(vote => string.Create(
            CultureInfo.InvariantCulture, $"{vote.Item1.ToParsableString()} {vote.Item2.Ticks}")));

    private static List<Tuple<SiloAddress, DateTime>> VotesOf(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var ticks = long.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
            return Tuple.Create(
                SiloAddress.FromParsableString(line[..space]), new DateTime(ticks, DateTimeKind.Utc));
        }),
    ];
}
