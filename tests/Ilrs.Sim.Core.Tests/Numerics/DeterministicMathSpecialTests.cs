using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Tests.Numerics;

public sealed class DeterministicMathSpecialTests
{
    [Fact]
    public void Pow_AgainstSixtyDigits_IsWithinTwoUlp() =>
        ReferenceTable.AssertUlp("pow", 2.0, row => DeterministicMath.Pow(row[0], row[1]));

    [Fact]
    public void Sin_AgainstSixtyDigits_IsWithinOneUlp() =>
        ReferenceTable.AssertUlp("sin", 1.0, row => DeterministicMath.Sin(row[0]));

    [Fact]
    public void Cos_AgainstSixtyDigits_IsWithinOneUlp() =>
        ReferenceTable.AssertUlp("cos", 1.0, row => DeterministicMath.Cos(row[0]));

    [Fact]
    public void Sin_BeyondItsRange_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DeterministicMath.Sin(1e10));

    [Fact]
    public void NormalCdf_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("normalcdf", 1e-15, row => DeterministicMath.NormalCdf(row[0]));

    [Fact]
    public void LogGamma_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("loggamma", 1e-15, row => DeterministicMath.LogGamma(row[0]));

    [Fact]
    public void RegularizedGammaP_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("gammap", 1e-13, row => DeterministicMath.RegularizedGammaP(row[0], row[1]));

    [Fact]
    public void RegularizedGammaQ_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("gammaq", 1e-13, row => DeterministicMath.RegularizedGammaQ(row[0], row[1]));

    [Fact]
    public void RegularizedBeta_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("beta", 1e-13, row => DeterministicMath.RegularizedBeta(row[0], row[1], row[2]));

    [Fact]
    public void InverseGammaP_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("inversegammap", 1e-12, row => DeterministicMath.InverseGammaP(row[0], row[1]));

    [Fact]
    public void InverseBeta_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative(
            "inversebeta", 1e-12, row => DeterministicMath.InverseBeta(row[0], row[1], row[2]));
}
