using System.Globalization;
using System.Runtime.CompilerServices;
using Ilrs.Sim.Core.Randomness;

namespace Ilrs.Sim.TestKit;

/// <summary>
/// The seed of a statistical test: the hash of its name, so that nobody chooses it. The environment variable
/// ILRS_SEED_BASE (an integer, default 0) shifts all of them together, to repeat every statistical test on other draws.
/// </summary>
public static class TestSeed
{
    private const string Variable = "ILRS_SEED_BASE";

    /// <summary>The base in force.</summary>
    public static long Base { get; } = ReadBase();

    /// <summary>The seed of the calling test.</summary>
    public static ulong Of([CallerMemberName] string test = "") => For(test);

    /// <summary>The seed of a test, or of one case of it, by name.</summary>
    public static ulong For(string name) => StreamId.Of(
        Base == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{Base}")).Value;

    private static long ReadBase()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(text))
        {
            return 0;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidOperationException($"{Variable} is '{text}', but must be an integer.");
    }
}
