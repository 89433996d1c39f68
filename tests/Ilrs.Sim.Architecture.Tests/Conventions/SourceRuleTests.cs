namespace Ilrs.Sim.Architecture.Tests.Conventions;

public sealed class SourceRuleTests
{
    [Fact]
    public void SourceFiles_WhenRead_KeepTheConventions()
    {
        Assert.Contains(
            Repository.SourceFiles,
            path => Repository.Relative(path).StartsWith("src/", StringComparison.Ordinal));

        Guard.FindsNothing(Repository.SourceFiles.SelectMany(path =>
            SourceRule.Check(Repository.Relative(path), File.ReadAllText(path))));
    }

    [Fact]
    public void File_WhenItHasOneLineTooMany_IsReported() =>
        Guard.FindsOne("401 lines", SourceRule.Check("A.cs", new string('\n', SourceRule.MaximumLines) + "//\n"));

    [Fact]
    public void File_WhenALineIsTooLong_IsReportedWithTheLine() =>
        Guard.FindsOne("A.cs:2 has 121", SourceRule.Check("A.cs", "//\n" + new string('/', 121) + "\n"));

    [Theory]
    [InlineData("public sealed class A\n{\n}\n\npublic enum B\n{\n}\n", "2 public types: A, B")]
    [InlineData("public readonly record struct B(int X);\n", "not named as its public type B")]
    [InlineData("namespace A\n{\n    public sealed class A;\n}\n", "a namespace with braces")]
    [InlineData("    [Fact]\n    public void Works() =>\n", "the test Works is not named")]
    [InlineData("    [Theory]\n    [InlineData(1)]\n    public async Task A_WhenB(int c)\n", "the test A_WhenB is not")]
    [InlineData("// TO" + "DO: later\n", "says TO" + "DO")]
    [InlineData("=> throw new NotImplemented" + "Exception();\n", "says NotImplemented")]
    public void File_WhenAViolationIsPlanted_IsReported(string text, string expected) =>
        Guard.FindsOne(expected, SourceRule.Check("A.cs", text));

    [Theory]
    [InlineData("A.cs", "public sealed class A<T>\n{\n    public enum Inner { X }\n}\n\ninternal sealed class B;\n")]
    [InlineData("A.Parts.cs", "public static partial class A\n{\n}\n")]
    [InlineData("A.cs", "    [Fact]\n    public void A_WhenB_IsC() =>\n")]
    public void File_WhenItKeepsTheConventions_IsNotReported(string path, string text) =>
        Guard.FindsNothing(SourceRule.Check(path, text));
}
