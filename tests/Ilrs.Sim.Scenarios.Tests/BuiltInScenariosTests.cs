using Ilrs.Sim.Core.Engine;

namespace Ilrs.Sim.Scenarios.Tests;

public sealed class BuiltInScenariosTests
{
    /// <summary>Most metric cells of a replication: docs/results.md.</summary>
    private const int MostCells = 20_000;

    public static TheoryData<string> Names => [.. BuiltInScenarios.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_WhenBuiltIn_HasNoDiagnostics(string name)
    {
        var result = ScenarioLoader.Load(name);

        Fixtures.AssertClean(result);
        Assert.True(result.IsSuccess);
        Assert.Equal(name, result.Document.Scenario.Id);
        var again = ScenarioLoader.LoadText("document.json", result.Document.DocumentText);
        Assert.Equal(result.Document.ModelHash, again.Document!.ModelHash);
        Assert.Equal(result.Document.DocumentHash, again.Document.DocumentHash);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compile_WhenBuiltIn_HoldsNoMoreMetricCellsThanStated(string name) =>
        Assert.InRange(
            SimulationModel.Compile(ScenarioLoader.Load(name).Document!.Scenario).Layout.CellCount, 1, MostCells);

    [Fact]
    public void Load_WhenReferenceCampaign_HasItsRecords()
    {
        var scenario = ScenarioLoader.Load("reference-campaign").Document!.Scenario;

        Assert.Equal(40, scenario.Partners.Count);
        Assert.Equal(25, scenario.Missions.Count);
        Assert.Equal(15, scenario.Modules.Count);
        Assert.Equal(10, scenario.Milestones[0].Condition.AtLeast);
        Assert.Equal(324 * scenario.Calendar.MonthSeconds, scenario.Horizon - scenario.Start);
        Assert.Equal(60.0 * 30 * 86_400, scenario.Modules[0].Failure!.Distribution!.Mean);
    }
}
