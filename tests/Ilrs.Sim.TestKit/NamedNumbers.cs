using Ilrs.Sim.Core.Engine;
using Ilrs.Sim.Core.Results;
using Xunit;

namespace Ilrs.Sim.TestKit;

/// <summary>
/// The numbers of a replication by name, so that results of two scenarios can be compared that do not have the same
/// entities: metric, entity, label and step; date and held seconds of each tracked item; accounts.
/// </summary>
public static class NamedNumbers
{
    /// <summary>All numbers as bits, by name.</summary>
    public static SortedDictionary<string, long> Of(SimulationModel model, ReplicationResult result)
    {
        var numbers = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var series in model.Layout.Series)
        {
            for (var step = 0; step < series.Length; step++)
            {
                numbers[$"{series.Metric.Name} {series.Entity} {series.Label} {step}"] =
                    BitConverter.DoubleToInt64Bits(result.Cells[series.Offset + step]);
            }
        }

        for (var i = 0; i < model.Layout.Tracked.Count; i++)
        {
            var item = $"{model.Layout.Tracked[i].Kind} {model.Layout.Tracked[i].Id}";
            numbers[item] = result.Dates[i].Seconds;
            for (var cause = 0; cause < ReplicationResult.CauseCount; cause++)
            {
                numbers[$"{item} held {cause}"] = result.Held[(i * ReplicationResult.CauseCount) + cause];
            }
        }

        for (var r = 0; r < result.Accounts.Length; r++)
        {
            var (id, a) = (model.Layout.Resources[r].Id, result.Accounts[r]);
            numbers[$"{id} contributed"] = a.Contributed;
            numbers[$"{id} committed"] = a.Committed;
            numbers[$"{id} consumed"] = a.Consumed;
            numbers[$"{id} returned"] = a.Returned;
            numbers[$"{id} lost"] = a.Lost;
            numbers[$"{id} expired"] = a.Expired;
            numbers[$"{id} stock"] = a.Stock;
        }

        return numbers;
    }

    /// <summary>The numbers after everything before a date, of one replication.</summary>
    public static SortedDictionary<string, long> Of(SimulationModel model, Replication replication)
    {
        var layout = model.Layout;
        var result = new ReplicationResult(layout.CellCount, layout.Tracked.Count, layout.Resources.Count);
        replication.Report(result);
        return Of(model, result);
    }

    /// <summary>Every expected number is there, to the bit; there may be more.</summary>
    public static void AssertContains(
        SortedDictionary<string, long> expected, SortedDictionary<string, long> actual)
    {
        foreach (var (name, bits) in expected)
        {
            Assert.True(actual.TryGetValue(name, out var found), $"{name} is missing.");
            Assert.True(bits == found, $"{name}: expected bits {bits}, found {found}.");
        }
    }
}
