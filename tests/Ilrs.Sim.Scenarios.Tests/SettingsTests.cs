using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Scenarios.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Load_WhenPathsAreSet_HasTheirValues()
    {
        var scenario = Load(
            "missions.alpha.launch=2034-05-01",
            "uncertainties.landing.distribution={uniform: [0.5, 0.75]}",
            "policies.selection=fair-share",
            "missions.alpha.slips[0].size=3 months",
            "missions.beta.mass=7 kg",
            "missions.alpha.inputs.funding.total=99",
            "partners.lead-agency.pledges.main.monthly=1.5",
            "horizon=2060-01",
            "station.spares=9",
            "milestones.second.condition=[alpha launched, beta launched]").Scenario;

        var alpha = scenario.Missions[0];
        Assert.Equal("2034-05-01", scenario.Calendar.Format(alpha.Launch));
        Assert.Equal(0.625, scenario.Uncertainties[0].Distribution.Mean);
        Assert.Equal(SelectionPolicy.FairShare, scenario.Policies.Selection);
        Assert.Equal(3 * scenario.Calendar.MonthSeconds, alpha.Slips[0].Size.Constant);
        Assert.Equal(0.05, alpha.Slips[0].MonthlyChance);
        Assert.Equal(7, scenario.Missions[1].Mass);
        Assert.Equal(99, alpha.Inputs[0].Total);
        Assert.Equal(SpendingProfile.Middle, alpha.Inputs[0].Profile);
        Assert.Equal(1.5, scenario.Partners[0].Pledges[0].Monthly.Constant);
        Assert.Equal("2060-01-01", scenario.Calendar.Format(scenario.Horizon));
        Assert.Equal(9, scenario.Station.Spares);
        Assert.Equal(2, scenario.Milestones[1].Condition.Items.Count);
    }

    [Fact]
    public void Load_WhenPathIsSetTwice_TakesTheLast() =>
        Assert.Equal(2, Load("station.spares=1", "station.spares=2").Scenario.Station.Spares);

    [Fact]
    public void Load_WhenLeversAreSet_HasTheirValues()
    {
        var scenario = Load("first-launch=2034-01-01", "rule=fair-share").Scenario;

        Assert.Equal("2034-01-01", scenario.Calendar.Format(scenario.Missions[0].Launch));
        Assert.Equal(SelectionPolicy.FairShare, scenario.Policies.Selection);
    }

    [Fact]
    public void Load_WhenALeverHasFurtherPaths_SetsThemAllInProportion()
    {
        var result = ScenarioLoader.Load("programme-2026", ["az-2023-statement"], ["az-baku-hours=6"]);
        var partner = result.Document!.Scenario.Partners.First(x => x.Id == "azercosmos");

        Assert.Equal(6, partner.GroundStations.Single().HoursADay);
        Assert.Equal(183, partner.Pledges.Single().Monthly.Constant);
        var outside = ScenarioLoader.Load("programme-2026", ["az-2023-statement"], ["az-baku-hours=9"]);
        Assert.Equal("a value from 0 to 8", outside.Diagnostics.Single().Expected);
    }

    [Fact]
    public void Levers_OfTheProgramme_OfferTheChoiceThatStands()
    {
        var programme = ScenarioLoader.Load("programme-2026").Document!;
        foreach (var lever in programme.Levers.Where(x => x.Values.Count > 0))
        {
            var hashes = lever.Values
                .Select(x => ScenarioLoader.Load("programme-2026", [], [$"{lever.Id}={x}"]).Document!.ModelHash);
            Assert.True(hashes.Contains(programme.ModelHash), lever.Id);
        }
    }

    [Theory]
    [InlineData("{path: station.spars}", "a=1", "spares", 1)]
    [InlineData("{path: station.spares, times: 2}", "a=high", null, 0)]
    public void Load_WhenAFurtherPathDoesNotFit_SaysSo(string also, string set, string? nearest, int unset)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "levers.yaml");
            File.WriteAllText(file, $$"""
                schema: 1
                id: levers
                title: Levers
                start: 2030-01
                horizon: 2031-01
                levers: [{id: a, path: station.repair_teams, also: [{{also}}], range: [0, 3]}]
                """);
            Assert.Contains(ScenarioLoader.Load(file, [], [set]).Diagnostics, x => x.Nearest == nearest);
            Assert.Equal(unset, ScenarioLoader.Load(file).Diagnostics.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("first-launch=2034-01-02")]
    [InlineData("first-launch=2031-12-31")]
    [InlineData("rule=lead-first")]
    public void Load_WhenLeverLeavesItsRange_SaysWhere(string set)
    {
        var diagnostic = ScenarioLoader.Load(Everything, [], [set]).Diagnostics.Single();

        Assert.Equal("--set", diagnostic.File);
        Assert.Equal(1, diagnostic.Line);
        Assert.Equal(set.IndexOf('=') + 2, diagnostic.Column);
    }

    [Fact]
    public void Load_WhenSetEqualsTheFile_HasTheSameModelHash()
    {
        var plain = ScenarioLoader.Load(Everything).Document!;

        Assert.Equal(plain.ModelHash, Load("missions.alpha.mass=4200 kg", "policies.newcomer_quota=0.2").ModelHash);
        Assert.NotEqual(plain.ModelHash, Load("missions.alpha.mass=4201 kg").ModelHash);
    }

    [Theory]
    [InlineData("missions.alpha.lunch=1", "launch")]
    [InlineData("misions.alpha.launch=1", "missions")]
    [InlineData("missions.alpah.launch=1", "alpha")]
    [InlineData("first-lanch=2033-01-01", "first-launch")]
    [InlineData("missions.alpha.inputs.fundign.total=1", "funding")]
    public void Load_WhenPathIsMisspelt_NamesTheNearest(string set, string nearest) =>
        Assert.Equal(nearest, ScenarioLoader.Load(Everything, [], [set]).Diagnostics.Single().Nearest);

    private static string Everything => Fixtures.PathOf("Good", "everything");

    private static ScenarioDocument Load(params string[] sets)
    {
        var result = ScenarioLoader.Load(Everything, [], sets);
        Fixtures.AssertClean(result);
        return result.Document!;
    }
}
