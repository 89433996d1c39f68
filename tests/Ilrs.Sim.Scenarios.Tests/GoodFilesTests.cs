namespace Ilrs.Sim.Scenarios.Tests;

public sealed class GoodFilesTests
{
    public static TheoryData<string> Names => [.. Fixtures.Names("Good")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_WhenFileIsGood_HasNoDiagnostics(string name)
    {
        var result = Fixtures.Load("Good", name);

        Fixtures.AssertClean(result);
        Assert.Equal(name == "scalars" ? "quoted-id" : name, result.Document!.Scenario.Id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LoadText_WhenGivenTheDocumentText_GivesTheSameHashes(string name)
    {
        var document = Fixtures.Load("Good", name).Document!;

        var again = ScenarioLoader.LoadText("document.json", document.DocumentText);

        Fixtures.AssertClean(again);
        Assert.Equal(document.ModelHash, again.Document!.ModelHash);
        Assert.Equal(document.DocumentHash, again.Document.DocumentHash);
        Assert.Equal(document.Title, again.Document.Title);
        Assert.Equal(document.Description, again.Document.Description);
    }
}
