using System.Reflection;

namespace Ilrs.Sim.Architecture.Tests.Conventions;

/// <summary>
/// Core may call those functions of <see cref="Math"/> that are exact on every platform. Each other one has to stand in
/// the list of banned symbols, those that a later framework adds included.
/// </summary>
internal static class BannedSymbolsRule
{
    private static readonly string[] Exact =
    [
        "Abs", "BigMul", "BitDecrement", "BitIncrement", "Ceiling", "Clamp", "CopySign", "DivRem", "Floor",
        "FusedMultiplyAdd", "IEEERemainder", "ILogB", "Max", "MaxMagnitude", "Min", "MinMagnitude", "Round", "ScaleB",
        "Sign", "Sqrt", "Truncate",
    ];

    /// <summary>The functions that are neither exact nor in <paramref name="bannedSymbols"/>.</summary>
    public static IEnumerable<string> Check(IReadOnlyCollection<string> bannedSymbols)
    {
        var banned = bannedSymbols.Select(line => line.Split(';')[0].Trim()).ToHashSet(StringComparer.Ordinal);
        return typeof(Math).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => !Exact.Contains(method.Name))
            .Select(Id)
            .Where(id => !banned.Contains(id))
            .Select(id => $"{id} is not banned in Ilrs.Sim.Core.");
    }

    private static string Id(MethodInfo method) =>
        $"M:System.Math.{method.Name}("
        + string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName))
        + ")";
}
