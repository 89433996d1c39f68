using Microsoft.Data.Sqlite;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>The tables of a data file. Names of clusters and services are part of every key.</summary>
internal static class DataFileSchema
{
    /// <summary>
    /// The version that this code reads and writes: of the tables, and of the records in them. Version 2 holds the
    /// directories with what has ended.
    /// </summary>
    public const int Version = 2;

    // "ILRS" in ASCII: tells a data file of silos from any other SQLite file.
    private const long ApplicationId = 0x494C5253;

    private const string Tables =
        """
        CREATE TABLE grain_state (
            service TEXT NOT NULL,
            grain TEXT NOT NULL,
            name TEXT NOT NULL,
            etag TEXT NOT NULL,
            payload BLOB NOT NULL,
            PRIMARY KEY (service, grain, name));

        CREATE TABLE membership_version (
            cluster TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL,
            etag INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE membership (
            cluster TEXT NOT NULL,
            silo TEXT NOT NULL,
            etag INTEGER NOT NULL,
            status INTEGER NOT NULL,
            suspects TEXT NOT NULL,
            proxy_port INTEGER NOT NULL,
            host TEXT NOT NULL,
            name TEXT NOT NULL,
            role TEXT,
            update_zone INTEGER NOT NULL,
            fault_zone INTEGER NOT NULL,
            started INTEGER NOT NULL,
            alive INTEGER NOT NULL,
            PRIMARY KEY (cluster, silo)) WITHOUT ROWID;

        CREATE TABLE reminder (
            service TEXT NOT NULL,
            grain TEXT NOT NULL,
            name TEXT NOT NULL,
            hash INTEGER NOT NULL,
            started INTEGER NOT NULL,
            period INTEGER NOT NULL,
            etag TEXT NOT NULL,
            PRIMARY KEY (service, grain, name)) WITHOUT ROWID;

        CREATE INDEX reminder_by_hash ON reminder (service, hash);
        """;

    /// <summary>Makes the tables in a new file, and refuses a file that this code cannot read.</summary>
    /// <exception cref="DataFileException">The file is of something else, or of another version.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var application = connection.Scalar("PRAGMA application_id");
        var version = connection.Scalar("PRAGMA user_version");
        if (application == ApplicationId && version == Version)
        {
            return;
        }

        if (application == ApplicationId)
        {
            var (age, advice) = version > Version
                ? ("a newer", "")
                : ("an older", "; let the silos begin a new file, or finish with that version what is in this one");
            throw new DataFileException(
                $"{path} was written by {age} version of Ilrs.Sim "
                + $"(its schema is {version}, this one reads {Version}){advice}");
        }

        if (application != 0 || version != 0 || connection.Scalar("SELECT count(*) FROM sqlite_schema") != 0)
        {
            throw new DataFileException($"{path} is an SQLite file of something else, no data file of Ilrs.Sim silos");
        }

        connection.Execute($"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
        transaction.Commit();
    }
}
