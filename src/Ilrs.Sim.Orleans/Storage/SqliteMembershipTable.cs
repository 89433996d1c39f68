using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>
/// The silos of a cluster in a data file. Rows and the table's version change together or not at all.
/// </summary>
public sealed class SqliteMembershipTable(DataFile file, IOptions<ClusterOptions> options) : IMembershipTable
{
    private readonly string _cluster = options.Value.ClusterId;

    /// <inheritdoc/>
    public Task InitializeMembershipTable(bool tryInitTableVersion) => file.OpenAsync();

    /// <inheritdoc/>
    public Task DeleteMembershipTableEntries(string clusterId) => file.WriteAsync(connection => connection.Execute(
        "DELETE FROM membership WHERE cluster = $cluster; DELETE FROM membership_version WHERE cluster = $cluster",
        ("$cluster", clusterId)));

    /// <inheritdoc/>
    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => file.WriteAsync(connection =>
    {
        var defunct = MembershipRows.Read(connection, _cluster, silo: null)
            .Select(row => row.Item1)
            .Where(entry => entry.Status != SiloStatus.Active && LastSign(entry) < beforeDate.UtcDateTime);
        foreach (var entry in defunct)
        {
            connection.Execute(
                "DELETE FROM membership WHERE cluster = $cluster AND silo = $silo",
                ("$cluster", _cluster),
                ("$silo", entry.SiloAddress.ToParsableString()));
        }

        return true;
    });

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadRow(SiloAddress key) => file.ReadAsync(connection =>
        new MembershipTableData(MembershipRows.Read(connection, _cluster, key), VersionIn(connection)));

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadAll() => file.ReadAsync(connection =>
        new MembershipTableData(MembershipRows.Read(connection, _cluster, silo: null), VersionIn(connection)));

    /// <inheritdoc/>
    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => file.WriteAsync(connection =>
    {
        var etag = NextETag(connection, tableVersion);
        if (etag is null || !MembershipRows.TryInsert(connection, _cluster, entry, etag.Value))
        {
            return false;
        }

        Raise(connection, tableVersion, etag.Value);
        return true;
    });

    /// <inheritdoc/>
    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        file.WriteAsync(connection =>
        {
            var next = NextETag(connection, tableVersion);
            if (next is null || !MembershipRows.TryUpdate(connection, _cluster, entry, etag, next.Value))
            {
                return false;
            }

            Raise(connection, tableVersion, next.Value);
            return true;
        });

    /// <inheritdoc/>
    public Task UpdateIAmAlive(MembershipEntry entry) => file.WriteAsync(connection => connection.Execute(
        "UPDATE membership SET alive = $alive WHERE cluster = $cluster AND silo = $silo",
        ("$alive", entry.IAmAliveTime.Ticks),
        ("$cluster", _cluster),
        ("$silo", entry.SiloAddress.ToParsableString())));

    // A silo that was declared dead shows when it was last suspected: it did not say so itself.
    private static DateTime LastSign(MembershipEntry entry) =>
        (entry.SuspectTimes ?? []).Select(vote => vote.Item2).Append(entry.StartTime).Append(entry.IAmAliveTime).Max();

    // A cluster without a row has version 0 and ETag 0.
    private TableVersion VersionIn(SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT version, etag FROM membership_version WHERE cluster = $cluster", ("$cluster", _cluster));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new TableVersion(reader.GetInt32(0), reader.GetString(1)) : new TableVersion(0, "0");
    }

    private long? NextETag(SqliteConnection connection, TableVersion expected)
    {
        var stored = VersionIn(connection).VersionEtag;
        return stored == expected.VersionEtag ? long.Parse(stored, CultureInfo.InvariantCulture) + 1 : null;
    }

    private void Raise(SqliteConnection connection, TableVersion next, long etag) => connection.Execute(
        "INSERT OR REPLACE INTO membership_version (cluster, version, etag) VALUES ($cluster, $version, $etag)",
        ("$cluster", _cluster),
        ("$version", next.Version),
        ("$etag", etag));
}
