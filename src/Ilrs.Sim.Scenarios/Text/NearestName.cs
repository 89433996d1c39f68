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
                && Distance(name, candidate) is var distance && distance <= limit)
            {
                (best, limit) = (candidate, distance - 1);
            }
        }

        return best ?? longer;
    }

    /// <summary>
    /// Edits from one word to the other: insert, delete, replace, swap neighbours; case counts as nothing.
    /// </summary>
    /// <remarks>Optimal string alignment; Wagner and Fischer 1974 with Damerau's swap of 1964.</remarks>
    public static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                rows[i, j] = Math.Min(replace, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) =>
        char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
