namespace Ilrs.Sim.Orleans.Tests.Contracts;

public sealed class ContractRuleTests
{
    [Fact]
    public void WireTypes_WhenFound_AreRecordsAndGrains()
    {
        Assert.True(WireTypes.Grains.Count > 10);
        Assert.True(WireTypes.Records.Count > 30);
        Assert.Contains(WireTypes.Closed, type => type.IsGenericType);
    }

    [Fact]
    public void Records_WhenHeldAgainstTheRule_HaveAliasIdsAndSerializer() =>
        Assert.Empty(WireTypes.Records.SelectMany(ContractRule.CheckRecord));

    [Fact]
    public void Grains_WhenHeldAgainstTheRule_HaveAliases() =>
        Assert.Empty(WireTypes.Grains.SelectMany(ContractRule.CheckGrain));

    [Fact]
    public void Aliases_WhenCompared_AreDifferent()
    {
        var aliases = WireTypes.Grains.Concat(WireTypes.Records)
            .Select(type => ((AliasAttribute)type.GetCustomAttributes(typeof(AliasAttribute), false)[0]).Alias)
            .ToList();

        Assert.Equal(aliases.Distinct(StringComparer.Ordinal), aliases);
    }

    [Fact]
    public void Contracts_WhenTheirTypesAreFollowed_HoldNothingOfTheEngine() =>
        Assert.Empty(WireTypes.Grains.Concat(WireTypes.Records).SelectMany(ContractRule.CheckReach));

    [Fact]
    public void Record_WhenFaultsArePlanted_EachIsReported() => Assert.Equal(
        [
            "PlantedRecord has no alias, so its name could not change.",
            "PlantedRecord is not immutable, so every call within a silo copies it.",
            "PlantedRecord.Forgotten has no id, so it is lost on the way.",
            "PlantedRecord has the ids 0, 2, which do not count from 0.",
        ],
        ContractRule.CheckRecord(typeof(PlantedRecord)));

    [Fact]
    public void Grain_WhenFaultsArePlanted_EachIsReported()
    {
        Assert.Equal(
            ["IPlantedGrain.HideAsync has no alias, so its name could not change."],
            ContractRule.CheckGrain(typeof(IPlantedGrain)));
        Assert.Equal(
            ["IPlantedGrain sends Ilrs.Sim.Core.Engine.RunMode of Ilrs.Sim.Core."],
            ContractRule.CheckReach(typeof(IPlantedGrain)));
    }
}
