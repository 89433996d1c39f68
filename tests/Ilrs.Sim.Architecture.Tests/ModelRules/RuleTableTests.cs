namespace Ilrs.Sim.Architecture.Tests.ModelRules;

/// <summary>The page docs/model.md names classes, tests and keys that are there.</summary>
public sealed class RuleTableTests
{
    private const string Keys = "## slip\n\n| key | default | meaning |\n|---|---|---|\n| `active` | `true` | On. |\n";

    private static readonly string[] Sources = ["src/Core/PlanMove.cs", "tests/Core/SlipTests.cs"];

    [Fact]
    public void Rules_OfTheModel_NameWhatIsThere()
    {
        var text = Text("model.md");
        Assert.True(RuleTable.Read(text).Count > 50);

        Guard.FindsNothing(RuleTable.Check(
            text, [.. Repository.SourceFiles.Select(Repository.Relative)], Text("scenario-keys.md")));
    }

    [Fact]
    public void Rule_WithEverythingThere_IsNotReported() =>
        Guard.FindsNothing(RuleTable.Check(Page("PlanMove", "SlipTests", "`slip.active: false`"), Sources, Keys));

    [Theory]
    [InlineData("PlanMover", "SlipTests", "`slip.active: false`", "PlanMover.cs, which is not below src")]
    [InlineData("SlipTests", "SlipTests", "none", "SlipTests.cs, which is not below src")]
    [InlineData("PlanMove", "PlanMove", "none", "PlanMove.cs, which is not below tests")]
    [InlineData("PlanMove", "SlipTests", "no `slip.activ`", "slip.activ, which is no key")]
    [InlineData("PlanMove", "SlipTests", "", "does not say what turns it off")]
    public void Rule_ThatNamesWhatIsMissing_IsReported(string name, string guard, string off, string expected) =>
        Guard.FindsOne(expected, RuleTable.Check(Page(name, guard, off), Sources, Keys));

    [Fact]
    public void Rule_WithoutADefinition_IsReported()
    {
        var page = Page("PlanMove", "SlipTests", "none").Replace("**", "", StringComparison.Ordinal);

        Guard.FindsOne("1 times in the tables and 0 times in the text", RuleTable.Check(page, Sources, Keys));
    }

    private static string Page(string name, string guard, string off) =>
        $"- **`slip`** It moves.\n\n{RuleTable.Heading}\n|---|---|---|---|---|---|\n"
        + $"| `slip` | 0 | data | `{name}` | `{guard}` | {off} |\n";

    private static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name));
}
