using System.Reflection;

namespace Ilrs.Sim.Orleans.Tests.Contracts;

/// <summary>Compares two values down to the last member, doubles by their bits.</summary>
internal static class DeepDifference
{
    /// <summary>Paths at which the two differ.</summary>
    public static IEnumerable<string> Find(object? sent, object? received, string path)
    {
        if (sent is null || received is null || sent.GetType() != received.GetType())
        {
            return sent is null && received is null ? [] : [$"{path}: {sent ?? "null"} became {received ?? "null"}"];
        }

        return sent switch
        {
            double number => Same(
                BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits((double)received), path),
            Array items => Items(items, (Array)received, path),
            string or ValueType => Same(sent, received, path),
            _ => sent.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .SelectMany(p => Find(p.GetValue(sent), p.GetValue(received), $"{path}.{p.Name}")),
        };
    }

    private static IEnumerable<string> Items(Array sent, Array received, string path) =>
        sent.Length != received.Length
            ? [$"{path}: {sent.Length} items became {received.Length}"]
            : Enumerable.Range(0, sent.Length)
                .SelectMany(i => Find(sent.GetValue(i), received.GetValue(i), $"{path}[{i}]"));

    private static IEnumerable<string> Same(object sent, object received, string path) =>
        sent.Equals(received) ? [] : [$"{path}: {sent} became {received}"];
}
