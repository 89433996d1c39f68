using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ilrs.Sim.Orleans.Storage;

/// <summary>Short forms of what is asked of a connection.</summary>
internal static class SqliteCommands
{
    /// <summary>A command with its parameters, $ included in their names; null is SQL's null.</summary>
    public static SqliteCommand Command(
        this SqliteConnection connection,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Executes; returns the number of rows it changed.</summary>
    public static int Execute(
        this SqliteConnection connection,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(text, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The whole number in the first column of the first row; 0 where there is none.</summary>
    public static long Scalar(
        this SqliteConnection connection,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(text, parameters);
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }
}
