namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>The list of changes that must turn tests red fits the rules, the source and the tests.</summary>
public sealed class RuleSwitchTests
{
    [Fact]
    public void Switches_OfTheModel_FitTheSourceAndTheTests() =>
        Guard.FindsNothing(RuleSwitch.All.SelectMany(change => change.Check()));

    [Fact]
    public void Switches_OfTheModel_AreOneForEachRule()
    {
        var rules = RuleTable.Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", "model.md")));

        Assert.Equal(
            rules.Select(row => $"{row.Id}, guarded by {row.Guard}").Order(StringComparer.Ordinal),
            RuleSwitch.All.Select(change => $"{change.Rule}, guarded by {change.Red.Split('.')[0]}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Gone.cs", "x", "SourceRuleTests", "no source file")]
    [InlineData("Time/Calendar.cs", "is not there", "SourceRuleTests", "stands 0 times")]
    [InlineData("Time/Calendar.cs", "public static Calendar ThirtyDay", "Gone", "no test Gone")]
    [InlineData("Time/Calendar.cs", "public static Calendar ThirtyDay", "SourceRuleTests.Gone", "no test SourceRuleT")]
    public void Switch_ThatFitsNothing_IsReported(string file, string find, string red, string expected)
    {
        var planted = new RuleSwitch("r", "src/Ilrs.Sim.Core/" + file, find, "", "Ilrs.Sim.Architecture.Tests", red);

        Guard.FindsOne(expected, planted.Check());
    }
}
