using Ilrs.Sim.Core.Numerics;
using Ilrs.Sim.Core.Randomness;
using Ilrs.Sim.Core.Tests.Distributions;

namespace Ilrs.Sim.Core.Tests.Numerics;

/// <summary>
/// The bits of every function and distribution, folded into one number each. They hold on every machine, with hardware
/// intrinsics on or off; a change of any of them changes the results of all scenarios and belongs in the changelog.
/// </summary>
public sealed class FrozenBitsTests
{
    private static readonly Dictionary<string, Func<double[], double>> Functions = new()
    {
        ["exp"] = x => DeterministicMath.Exp(x[0]),
        ["expm1"] = x => DeterministicMath.Expm1(x[0]),
        ["log"] = x => DeterministicMath.Log(x[0]),
        ["log1p"] = x => DeterministicMath.Log1P(x[0]),
        ["pow"] = x => DeterministicMath.Pow(x[0], x[1]),
        ["sin"] = x => DeterministicMath.Sin(x[0]),
        ["cos"] = x => DeterministicMath.Cos(x[0]),
        ["normalcdf"] = x => DeterministicMath.NormalCdf(x[0]),
        ["inversenormal"] = x => DeterministicMath.InverseNormal(x[0]),
        ["loggamma"] = x => DeterministicMath.LogGamma(x[0]),
        ["gammap"] = x => DeterministicMath.RegularizedGammaP(x[0], x[1]),
        ["gammaq"] = x => DeterministicMath.RegularizedGammaQ(x[0], x[1]),
        ["inversegammap"] = x => DeterministicMath.InverseGammaP(x[0], x[1]),
        ["beta"] = x => DeterministicMath.RegularizedBeta(x[0], x[1], x[2]),
        ["inversebeta"] = x => DeterministicMath.InverseBeta(x[0], x[1], x[2]),
    };

    [Theory]
    [InlineData("exp", 0x171E6EF731E55429UL)]
    [InlineData("expm1", 0xF6821265FAE18132UL)]
    [InlineData("log", 0xD7732C2E089EF7F2UL)]
    [InlineData("log1p", 0xE5599BA843922001UL)]
    [InlineData("pow", 0xBF055540828D1537UL)]
    [InlineData("sin", 0x4BEDB4EC024CDBEFUL)]
    [InlineData("cos", 0x334C32CB44E10552UL)]
    [InlineData("normalcdf", 0x8790FE09F62C7DB2UL)]
    [InlineData("inversenormal", 0x9F336F496B826349UL)]
    [InlineData("loggamma", 0x1C24EA7BC718F217UL)]
    [InlineData("gammap", 0x50805621386E7AECUL)]
    [InlineData("gammaq", 0xACCE1BF68169020AUL)]
    [InlineData("inversegammap", 0xC88156AEFE8F5800UL)]
    [InlineData("beta", 0xAF9ADE4822F92C07UL)]
    [InlineData("inversebeta", 0xB57538DA9B87574CUL)]
    public void Function_OverItsReferenceArguments_HasTheFrozenBits(string function, ulong expected) =>
        AssertFold(expected, ReferenceTable.Rows(function).Select(Functions[function]));

    [Fact]
    public void Distributions_OverKeyedDraws_HaveTheFrozenBits()
    {
        var u = new double[1000];
        var values = new List<double>();
        foreach (var name in ContinuousCases.All.Order(StringComparer.Ordinal))
        {
            new DrawSource(1, 2).Fill(StreamId.Of(name), 0, u);
            ContinuousCases.Get(name).Distribution.Quantile(u, u);
            values.AddRange(u);
        }

        AssertFold(0x884792B1B99954E3, values);
    }

    private static void AssertFold(ulong expected, IEnumerable<double> values)
    {
        var fold = 0UL;
        foreach (var value in values)
        {
            var bits = double.IsNaN(value) ? 0x7FF8_0000_0000_0000UL : BitConverter.DoubleToUInt64Bits(value);
            fold = unchecked((fold ^ bits) * 0x9E37_79B9_7F4A_7C15);
            fold ^= fold >> 32;
        }

        Assert.Equal($"{expected:x16}", $"{fold:x16}");
    }
}
