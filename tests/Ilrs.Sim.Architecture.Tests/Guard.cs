namespace Ilrs.Sim.Architecture.Tests;

/// <summary>A guard is a rule that lists its violations; these are the two ways to hold it.</summary>
internal static class Guard
{
    /// <summary>Fails with every violation on a line of its own.</summary>
    public static void FindsNothing(IEnumerable<string> violations)
    {
        var found = violations.Order(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
        {
            Assert.Fail($"{found.Count} violation(s):{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
        }
    }

    /// <summary>Proves that a guard can fail: the planted violation, and it alone, is reported.</summary>
    public static void FindsOne(string expected, IEnumerable<string> violations) =>
        Assert.Contains(expected, Assert.Single(violations), StringComparison.Ordinal);
}
