using System.Text.Json;
using System.Text.Json.Serialization;
using Ilrs.Sim.Analysis.Ensembles;
using Xunit;

namespace Ilrs.Sim.TestKit;

/// <summary>Compares the results of two ensembles to the bit.</summary>
public static class EnsembleAssert
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Every field is the same; the scenarios have one id.</summary>
    public static void Same(EnsembleResult expected, EnsembleResult actual)
    {
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
        Assert.Equal(
            (expected.Scenario.Id, expected.Seed, expected.Replications, expected.Handled),
            (actual.Scenario.Id, actual.Seed, actual.Replications, actual.Handled));
        Assert.Equal(expected.Cells, actual.Cells);
        Same(expected.Dates, actual.Dates);
        Same(expected.Phases, actual.Phases);
        Same(expected.Delays, actual.Delays);
        Same(expected.Prerequisites, actual.Prerequisites);
        Same(expected.Accounts, actual.Accounts);
    }

    private static void Same<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual) => Assert.Equal(
        expected.Select(item => JsonSerializer.Serialize(item, Options)),
        actual.Select(item => JsonSerializer.Serialize(item, Options)));
}
