namespace Ilrs.Sim.Architecture.Tests.Conventions;

public sealed class BannedSymbolsRuleTests
{
    private static readonly string[] List =
        File.ReadAllLines(Path.Combine(Repository.Root, "src", "Ilrs.Sim.Core", "BannedSymbols.txt"));

    [Fact]
    public void BannedSymbols_WhenHeldAgainstTheFramework_HoldEveryInexactFunction() =>
        Guard.FindsNothing(BannedSymbolsRule.Check(List));

    [Fact]
    public void BannedSymbols_WhenOneIsTakenOut_AreReported()
    {
        const string Exp = "M:System.Math.Exp(System.Double)";
        var planted = List.Where(line => !line.StartsWith(Exp, StringComparison.Ordinal)).ToList();

        Guard.FindsOne(Exp, BannedSymbolsRule.Check(planted));
    }

    [Theory]
    [InlineData("T:System.Random")]
    [InlineData("T:System.HashCode")]
    [InlineData("T:System.Environment")]
    [InlineData("T:System.MathF")]
    [InlineData("N:System.Threading.Tasks")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.String.GetHashCode")]
    [InlineData("M:System.Double.Exp(System.Double)")]
    [InlineData("M:System.Runtime.Intrinsics.Vector256.Exp(System.Runtime.Intrinsics.Vector256{System.Double})")]
    public void BannedSymbols_WhenRead_HoldTheSourcesOfDifference(string symbol) =>
        Assert.Contains(List, line => line.StartsWith(symbol + ";", StringComparison.Ordinal));
}
