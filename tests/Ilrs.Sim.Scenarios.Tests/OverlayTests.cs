using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Tests;

public sealed class OverlayTests
{
    [Fact]
    public void Load_WhenFileExtendsTwoOthers_MergesByIdAndRemoves()
    {
        var scenario = Fixtures.Load("Good", "overlay-of-a-file").Document!.Scenario;

        Assert.Equal(["a", "b", "d"], scenario.Missions.Select(m => m.Id));
        Assert.Equal(7, scenario.Missions[0].Priority);
        Assert.Equal("a", scenario.Missions[1].Requires!.Items.Single().Entity);
        Assert.Equal("2042-01-01", scenario.Calendar.Format(scenario.Horizon));
        Assert.Equal(2, scenario.Milestones.Single().Condition.Items.Count);
    }

    [Fact]
    public void Load_WhenOverlayIsNamedTwice_LaysItOnce()
    {
        var once = ScenarioLoader.Load("programme-2026", ["long-march-5-stand-down"]).Document!;
        var twice = ScenarioLoader.Load(
            "programme-2026", ["long-march-5-stand-down", "long-march-5-stand-down"]).Document!;
        var alone = ScenarioLoader.Load("long-march-5-stand-down").Document!;

        Assert.Equal(once.DocumentHash, twice.DocumentHash);
        Assert.Equal(once.DocumentHash, alone.DocumentHash);
    }

    [Fact]
    public void Load_WhenShelfIsStacked_HoldsTheChangesOfAll()
    {
        var overlays = BuiltInScenarios.List().Where(s => s.IsOverlay).Select(s => s.Name).ToList();
        var result = ScenarioLoader.Load("programme-2026", overlays);

        Fixtures.AssertClean(result);
        Assert.Contains(result.Document!.Scenario.Interventions, i => i.Kind == InterventionKind.StandDown);
        Assert.Contains(result.Document.Scenario.Interventions, i => i.Kind == InterventionKind.DelayMission);
        Assert.Equal(1 + overlays.Count, result.Document.Files.Count);
    }

    [Fact]
    public void Load_WhenDistributionIsOverlaid_ReplacesItAsAWhole()
    {
        using var folder = new TemporaryFolder();
        var low = folder.Write("low.yaml", Minimal + "uncertainties: [{id: u, distribution: {uniform: [1, 2]}}]\n");
        var top = folder.Write("top.yaml", "schema: 1\nuncertainties: [{id: u, distribution: {beta: [2, 2]}}]\n");

        var result = ScenarioLoader.Load(low, [top]);

        Fixtures.AssertClean(result);
        Assert.Equal("beta", result.Document!.Scenario.Uncertainties.Single().Distribution.Kind);
    }

    [Fact]
    public void Load_WhenKeyIsRemoved_TakesTheDefault()
    {
        using var folder = new TemporaryFolder();
        var low =
            folder.Write("low.yaml", Minimal + "title: Low\nmissions: [{id: m, launch: 2031-01-01, priority: 3}]\n");
        var top = folder.Write(
            "top.yaml", "schema: 1\nremove: [title]\nmissions: [{id: m, mass: 5 kg, remove: [priority]}]\n");

        var document = ScenarioLoader.Load(low, [top]).Document!;

        Assert.Equal("low", document.Title);
        Assert.Equal(100, document.Scenario.Missions.Single().Priority);
        Assert.Equal(5, document.Scenario.Missions.Single().Mass);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Load_WhenExtendsChainIsLong_StopsAtTheLimit(int files, bool fits)
    {
        using var folder = new TemporaryFolder();
        folder.Write("f1.yaml", Minimal);
        for (var i = 2; i <= files; i++)
        {
            folder.Write($"f{i}.yaml", $"schema: 1\nextends: f{i - 1}.yaml\n");
        }

        Assert.Equal(fits, ScenarioLoader.Load(folder.PathOf($"f{files}.yaml")).IsSuccess);
    }

    [Fact]
    public void LoadText_WhenTextNamesAFile_RefusesIt()
    {
        var result = ScenarioLoader.LoadText("upload.yaml", Minimal + "extends: /etc/hostname\n");

        Assert.Contains("files cannot be named from here", result.Diagnostics.Single().ToString());
    }

    private static string Minimal => "schema: 1\nid: low\nstart: 2030-01-01\nhorizon: 2040-01-01\n";
}
