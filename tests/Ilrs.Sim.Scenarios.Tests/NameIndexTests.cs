using Ilrs.Sim.Core.Model;
using Ilrs.Sim.Core.Time;
using Ilrs.Sim.Scenarios.Names;

namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>What people type, and what it means.</summary>
public sealed class NameIndexTests
{
    private const NamedKind Everything = (NamedKind)511;
    private static readonly NameIndex Names = NameIndex.Of(Scenario());

    [Theory]
    [InlineData("azercosmos", "azercosmos")]
    [InlineData("AZ", "azercosmos")]
    [InlineData("az", "azercosmos")]
    [InlineData("CE-8", "change-8")]
    [InlineData("ce8", "change-8")]
    [InlineData("Chang'e-8", "change-8")]
    [InlineData("change 8", "change-8")]
    [InlineData("basic@2024", "basic-2024")]
    [InlineData("PK", "suparco")] // of two of Pakistan, the agency
    [InlineData("ministry", "ministry")] // an id goes before a name
    [InlineData("dust-counter", "dust-counter")]
    [InlineData("office", "office")]
    [InlineData("CZ-5", "long-march-5")]
    [InlineData("LM 5", "long-march-5")]
    public void Find_WhenOneThingGoesByTheName_IsThatThing(string text, string id)
    {
        var match = Names.Find(text, Everything);
        Assert.Null(match.Error);
        Assert.Equal(id, match.Item!.Id);
    }

    [Fact]
    public void Find_WhenOneStandsForItsCountry_NamesTheOthers() =>
        Assert.Equal(["nust"], Names.Find("PK", NamedKind.Partner).Others.Select(other => other.Id));

    [Fact]
    public void Find_WhenABodyBelongsToAnotherOfItsCountry_TakesTheOther()
    {
        var scenario = Scenario();
        var office = scenario.Partners.First(x => x.Id == "cmsa");
        var with = scenario with
        {
            Partners = [.. scenario.Partners.Select(x => x == office ? x with { Parent = "cnsa" } : x)],
        };

        Assert.Equal("cnsa", NameIndex.Of(with).Find("CN", NamedKind.Partner).Item!.Id);
    }

    [Fact]
    public void Find_WhenSeveralGoByTheName_ListsThem()
    {
        var match = Names.Find("CN", NamedKind.Partner);
        Assert.Null(match.Item);
        Assert.Equal(
            "found 'CN', which is the name of 2: expected one of cmsa (cmsa), "
            + "cnsa (China National Space Administration)",
            match.Error);
    }

    [Theory]
    [InlineData("azercosmo", "did you mean 'azercosmos'?")]
    [InlineData("chang-e-9", "did you mean 'change-8'?")]
    [InlineData("cosmos", "did you mean 'azercosmos'?")]
    public void Find_WhenNothingGoesByTheName_NamesTheNearest(string text, string hint)
    {
        var match = Names.Find(text, NamedKind.Partner | NamedKind.Mission);
        Assert.Null(match.Item);
        Assert.StartsWith(
            $"found '{text}', expected the id, alias, name or country code of a partner or a mission", match.Error);
        Assert.EndsWith(hint, match.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roadmap-2021", "CZ-5", "long-march-5")]
    [InlineData("statement-2023", "LM-10", "long-march-10")]
    [InlineData("roadmap-2024", "CZ-5", "long-march-5")]
    [InlineData("programme-2026", "CZ-10", "long-march-10")]
    public void Find_WhenABuiltInHasTheVehicle_KnowsItsOtherName(string scenario, string text, string id) =>
        Assert.Equal(
            id,
            NameIndex.Of(ScenarioLoader.Load(scenario).Document!.Scenario).Find(text, NamedKind.Vehicle).Item?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("change-8")] // a mission is not a partner
    public void Find_WhenItIsOfAnotherKindOrEmpty_IsUnknown(string text) =>
        Assert.NotNull(Names.Find(text, NamedKind.Partner).Error);

    private static Scenario Scenario() => new()
    {
        Id = "names",
        Start = new SimTime(0),
        Horizon = new SimTime(1),
        Partners =
        [
            new PartnerDefinition { Id = "azercosmos", Name = "Azercosmos", Country = "AZ" },
            new PartnerDefinition { Id = "cmsa", Country = "CN" },
            new PartnerDefinition { Id = "cnsa", Name = "China National Space Administration", Country = "CN" },
            new PartnerDefinition { Id = "ministry", Name = "Ministry", Kind = "ministry", Country = "TH" },
            new PartnerDefinition { Id = "other", Name = "ministry", Country = "RS" },
            new PartnerDefinition { Id = "suparco", Country = "PK" },
            new PartnerDefinition
            {
                Id = "nust", Kind = "university", Country = "PK", Instruments = [new() { Id = "dust-counter" }],
            },
        ],
        Missions =
        [
            new MissionDefinition
            {
                Id = "change-8", Name = "Chang'e-8", Aliases = ["CE-8"], Launch = new SimTime(0),
            },
        ],
        Vehicles = [new VehicleFamilyDefinition { Id = "long-march-5", Aliases = ["CZ-5", "LM-5"] }],
        Milestones =
        [
            new MilestoneDefinition { Id = "basic-2024", Definition = "basic@2024", Condition = new() },
        ],
    };
}
