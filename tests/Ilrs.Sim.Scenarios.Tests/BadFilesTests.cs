namespace Ilrs.Sim.Scenarios.Tests;

/// <summary>Every file of the folder Bad is refused with exactly the errors that stand beside it.</summary>
public sealed class BadFilesTests
{
    private const int LeastFiles = 60;

    public static TheoryData<string> Names => [.. Fixtures.Names("Bad")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_WhenFileIsBad_GivesTheErrorsBesideIt(string name)
    {
        var result = Fixtures.Load("Bad", name);

        Assert.Null(result.Document);
        Assert.NotEmpty(result.Diagnostics);
        var folder = Path.Combine(Fixtures.Folder, "Bad") + Path.DirectorySeparatorChar;
        var text = string.Concat(result.Diagnostics.Select(d => $"{d.ToString().Replace(folder, "")}\n"));
        Fixtures.AssertApproved(Path.Combine(folder, name + ".expected.txt"), text);
    }

    [Fact]
    public void Names_WhenCounted_AreAtLeastSixty() => Assert.True(Names.Count >= LeastFiles);
}
