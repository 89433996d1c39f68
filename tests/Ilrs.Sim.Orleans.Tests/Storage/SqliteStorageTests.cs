using Ilrs.Sim.Orleans.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Ilrs.Sim.Orleans.Tests.Storage;

/// <summary>Each pair of tables stands for two silos: they share the file and nothing else.</summary>
public sealed class SqliteStorageTests : IDisposable
{
    private static readonly IOptions<ClusterOptions> Cluster =
        Options.Create(new ClusterOptions { ClusterId = "c", ServiceId = "s" });

    private readonly string _folder = Directory.CreateTempSubdirectory("ilrs-").FullName;
    private readonly DataFile _one;
    private readonly DataFile _other;

    public SqliteStorageTests()
    {
        var path = Path.Combine(_folder, "silos.db");
        _one = new DataFile(path);
        _other = new DataFile(path);
    }

    [Fact]
    public async Task Membership_WhenTwoSilosWriteTheSameVersion_TakesOne()
    {
        var (one, other) = (new SqliteMembershipTable(_one, Cluster), new SqliteMembershipTable(_other, Cluster));
        await one.InitializeMembershipTable(true);
        var next = (await one.ReadAll()).Version.Next();

        var taken = await Task.WhenAll(one.InsertRow(Entry(1), next), other.InsertRow(Entry(2), next));

        Assert.Single(taken, true);
        var seen = await other.ReadAll();
        Assert.Single(seen.Members);
        Assert.Equal(1, seen.Version.Version);
    }

    [Fact]
    public async Task Membership_WhenARowIsReplaced_KeepsAllOfIt()
    {
        var table = new SqliteMembershipTable(_one, Cluster);
        var entry = Entry(1);
        Assert.True(await table.InsertRow(entry, (await table.ReadAll()).Version.Next()));
        var before = await table.ReadRow(entry.SiloAddress);
        entry.Status = SiloStatus.Dead;
        entry.AddSuspector(Entry(2).SiloAddress, entry.StartTime.AddMinutes(1));

        Assert.False(await table.UpdateRow(entry, "99", before.Version.Next()));
        Assert.True(await table.UpdateRow(entry, before.Members[0].Item2, before.Version.Next()));
        Assert.False(await table.UpdateRow(entry, before.Members[0].Item2, before.Version.Next()));

        var (row, _) = (await table.ReadRow(entry.SiloAddress)).Members.Single();
        Assert.Equal(entry.ToFullString(), row.ToFullString());
        await table.CleanupDefunctSiloEntries(entry.StartTime.AddMinutes(1));
        Assert.Single((await table.ReadAll()).Members);
        await table.CleanupDefunctSiloEntries(entry.StartTime.AddMinutes(2));
        Assert.Empty((await table.ReadAll()).Members);
    }

    [Fact]
    public async Task Reminders_WhenReadByRange_AreThoseOfTheRange()
    {
        var table = new SqliteReminderTable(_one, Cluster);
        var grains = Enumerable.Range(0, 20).Select(i => GrainId.Create("g", $"k{i}")).ToList();
        foreach (var grain in grains)
        {
            await table.UpsertRow(Reminder(grain));
        }

        var hashes = grains.Select(grain => grain.GetUniformHashCode()).Order().ToList();
        var (low, high) = (hashes[5], hashes[14]);
        Assert.Equal(9, (await table.ReadRows(low, high)).Reminders.Count);
        Assert.Equal(11, (await table.ReadRows(high, low)).Reminders.Count);
        Assert.Equal(20, (await table.ReadRows(low, low)).Reminders.Count);
    }

    [Fact]
    public async Task Reminder_WhenItsETagIsStale_IsNotRemoved()
    {
        var (one, other) = (new SqliteReminderTable(_one, Cluster), new SqliteReminderTable(_other, Cluster));
        var reminder = Reminder(GrainId.Create("g", "k"));
        var stale = await one.UpsertRow(reminder);
        var current = await other.UpsertRow(reminder);

        Assert.False(await one.RemoveRow(reminder.GrainId, reminder.ReminderName, stale!));
        Assert.Equal(reminder.Period, (await one.ReadRow(reminder.GrainId, reminder.ReminderName))!.Period);
        Assert.True(await one.RemoveRow(reminder.GrainId, reminder.ReminderName, current!));
        Assert.Null(await other.ReadRow(reminder.GrainId, reminder.ReminderName));
    }

    [Theory]
    [InlineData(99, "newer version")]
    [InlineData(1, "older version")]
    public async Task DataFile_WhenItIsOfAnotherVersion_IsRefused(int version, string why)
    {
        await _one.OpenAsync();
        await _one.WriteAsync(connection => SetVersion(connection, version));

        var error = await Assert.ThrowsAsync<DataFileException>(_other.OpenAsync);

        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Contains($"its schema is {version}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataFile_WhenItIsSomethingElse_IsRefused()
    {
        await File.WriteAllTextAsync(_one.Location, new string('x', 5000));

        var error = await Assert.ThrowsAsync<DataFileException>(_one.OpenAsync);

        Assert.Contains("no data file", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int SetVersion(SqliteConnection connection, int version)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA user_version = {version}";
        return command.ExecuteNonQuery();
    }

    private static MembershipEntry Entry(int port)
    {
        var time = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return new MembershipEntry
        {
            SiloAddress = SiloAddress.New(System.Net.IPAddress.Loopback, port, 7),
            Status = SiloStatus.Active,
            ProxyPort = 30000 + port,
            HostName = "h",
            SiloName = $"silo{port}",
            StartTime = time,
            IAmAliveTime = time,
        };
    }

    private static ReminderEntry Reminder(GrainId grain) => new()
    {
        GrainId = grain,
        ReminderName = "wake",
        StartAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Period = TimeSpan.FromMinutes(1),
    };
}
