using System.Globalization;

namespace Ilrs.Sim.Core.Tests.Numerics;

/// <summary>
/// The reference values that Data/make_reference.py computed, and the error of a function against them.
/// </summary>
internal static class ReferenceTable
{
    /// <summary>The rows of a table: arguments, nearest double of the value, remainder.</summary>
    public static IEnumerable<double[]> Rows(string table)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream($"Numerics/{table}.csv")
            ?? throw new InvalidOperationException($"No reference table {table}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return Array.ConvertAll(line.Split(','), Parse);
        }
    }

    /// <summary>
    /// Asserts that the function is within so many ulp of every row; special values must match exactly.
    /// </summary>
    public static void AssertUlp(string table, double allowed, Func<double[], double> function) =>
        AssertRows(table, allowed, "ulp", function, (actual, row) => Error(actual, row) / Ulp(row[^2]));

    /// <summary>Asserts that the relative error is at most so much in every row.</summary>
    public static void AssertRelative(string table, double allowed, Func<double[], double> function) =>
        AssertRows(table, allowed, "relative", function, (actual, row) => Error(actual, row) / Math.Abs(row[^2]));

    private static void AssertRows(
        string table,
        double allowed,
        string unit,
        Func<double[], double> function,
        Func<double, double[], double> error)
    {
        var worst = 0.0;
        var worstRow = string.Empty;
        var rows = 0;
        foreach (var row in Rows(table))
        {
            rows++;
            var actual = function(row);
            var expected = row[^2];
            if (double.IsNaN(expected) || double.IsInfinity(expected) || expected == 0)
            {
                AssertSame(expected, actual, row);
                continue;
            }

            var found = double.IsFinite(actual) ? error(actual, row) : double.PositiveInfinity;
            if (found > worst)
            {
                worst = found;
                worstRow = Text(row) + " gives " + actual.ToString("R", CultureInfo.InvariantCulture);
            }
        }

        Assert.True(rows >= 100, $"Only {rows} rows in {table}.");
        Assert.True(worst <= allowed, $"{table}: {worst:G4} {unit} at {worstRow}.");
    }

    private static void AssertSame(double expected, double actual, double[] row)
    {
        var same = double.IsNaN(expected)
            ? double.IsNaN(actual)
            : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
        Assert.True(same, $"{Text(row)} gives {actual:R}.");
    }

    private static double Error(double actual, double[] row) => Math.Abs(actual - row[^2] - row[^1]);

    private static double Ulp(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);

    private static double Parse(string hex) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static string Text(double[] row) =>
        string.Join(", ", row.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
}
