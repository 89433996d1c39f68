namespace Ilrs.Sim.Scenarios.Text;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
internal static class NearestName
{
    private const int LongestName = 64;
    private const int ShortestMisspelling = 3;

    /// <summary>
    /// The closest candidate within a third of the length (at most 3 edits), the first of ties; else the first that
    /// the name begins; or null.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var limit = name.Length < ShortestMisspelling ? 0 : Math.Clamp(name.Length / 3, 1, 3);
        string? best = null;
        string? longer = null;
        foreach (var candidate in candidates)
        {
            if (name.Length >= ShortestMisspelling && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                longer ??= candidate;
            }

            if (Math.Abs(candidate.Length - name.Length) <= limit
                && Distance(name, candidate, limit) is var distance && distance <= limit)
            {
                (best, limit) = (candidate, distance - 1);
            }
        }

        return best ?? longer;
    }

    /// <summary>
    /// Edits from one word to the other, or a number above <paramref name="limit"/> when there are more: insert,
    /// delete,
    /// replace, swap neighbours; case counts as nothing.
    /// </summary>
    /// <remarks>
    /// Optimal string alignment (Wagner and Fischer 1974 with Damerau's swap of 1964), in the band of Ukkonen 1985.
    /// </remarks>
    public static int Distance(string left, string right, int limit)
    {
        var width = right.Length + 1;
        Span<int> cells = stackalloc int[3 * width];
        cells.Fill(limit + 1);
        for (var j = 0; j <= Math.Min(right.Length, limit); j++)
        {
            cells[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var row = cells.Slice(i % 3 * width, width);
            var above = cells.Slice((i + 2) % 3 * width, width);
            var twoAbove = cells.Slice((i + 1) % 3 * width, width);
            FillRow(row, above, twoAbove, left, right, i, limit);
            if (row.IndexOfAnyInRange(0, limit) < 0)
            {
                return limit + 1;
            }
        }

        return cells[(left.Length % 3 * width) + right.Length];
    }

    private static void FillRow(
        Span<int> row, Span<int> above, Span<int> twoAbove, string left, string right, int i, int limit)
    {
        row.Fill(limit + 1);
        if (i <= limit)
        {
            row[0] = i;
        }

        for (var j = Math.Max(1, i - limit); j <= Math.Min(right.Length, i + limit); j++)
        {
            var replace = above[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
            row[j] = Math.Min(replace, 1 + Math.Min(above[j], row[j - 1]));
            if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
            {
                row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }
    }

    private static bool Same(char left, char right) =>
        char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
