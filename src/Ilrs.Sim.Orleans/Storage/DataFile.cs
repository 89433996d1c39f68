using Microsoft.Data.Sqlite;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>
/// The file in which the silos of one machine keep what must outlive them: an SQLite database with a write-ahead log.
/// What was written is on the disk when the call returns. Any number of processes may have it open, and any of them may
/// be killed at any time. It must not lie on a network drive.
/// </summary>
public sealed class DataFile : IDisposable
{
    private const int NotADatabase = 26; // SQLITE_NOTADB

    // How long a writer waits for those of the other processes.
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;
    private bool _disposed;

    static DataFile() => SQLitePCL.Batteries_V2.Init();

    /// <summary>A data file; it is opened, and made where it is absent, at the first use.</summary>
    /// <param name="path">Where it is; its folder must exist.</param>
    public DataFile(string path) => Location = Path.GetFullPath(path);

    /// <summary>Where it is, in full.</summary>
    public string Location { get; }

    /// <summary>Opens the file, and makes it where it is absent.</summary>
    /// <exception cref="DataFileException">It cannot be opened, is no data file or of another version.</exception>
    public Task OpenAsync() => UseAsync(_ => true);

    /// <summary>Closes the file; calls under way end first.</summary>
    public void Dispose()
    {
        _gate.Wait();
        _disposed = true;
        _connection?.Dispose();
        _connection = null;
        _gate.Release();
    }

    /// <summary>Reads in one transaction: all that is seen is of one moment.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read) => UseAsync(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var result = read(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>Writes in one transaction, which is on disk when this returns; an exception undoes it all.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write) => UseAsync(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write(connection);
        transaction.Commit();
        return result;
    });

    // SQLite has no asynchronous calls: a thread of the pool waits, not the turn of a grain.
    private Task<T> UseAsync<T>(Func<SqliteConnection, T> use) => Task.Run(async () =>
    {
        await _gate.WaitAsync();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return use(_connection ??= Open());
        }
        catch (SqliteException e)
        {
            throw new DataFileException($"{Location} cannot be used: {e.Message}", e);
        }
        finally
        {
            _gate.Release();
        }
    });

    private SqliteConnection Open()
    {
        var folder = Path.GetDirectoryName(Location);
        if (!Directory.Exists(folder))
        {
            throw new DataFileException($"{Location} cannot be made: the folder {folder} does not exist");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Location,
            Pooling = false,
            DefaultTimeout = (int)BusyTimeout.TotalSeconds,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute(
                $"PRAGMA busy_timeout = {(int)BusyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL");
            DataFileSchema.Prepare(connection, Location);
            connection.Execute("PRAGMA journal_mode = WAL");
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
        {
            connection.Dispose();
            throw new DataFileException($"{Location} is no data file of Ilrs.Sim silos", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
