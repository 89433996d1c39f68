using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Tests.Numerics;

public sealed class DeterministicMathElementaryTests
{
    [Fact]
    public void Exp_AgainstSixtyDigits_IsWithinOneUlp() =>
        ReferenceTable.AssertUlp("exp", 1.0, row => DeterministicMath.Exp(row[0]));

    [Fact]
    public void Log_AgainstSixtyDigits_IsWithinOneUlp() =>
        ReferenceTable.AssertUlp("log", 1.0, row => DeterministicMath.Log(row[0]));

    [Fact]
    public void Expm1_AgainstSixtyDigits_IsWithinTwoUlp() =>
        ReferenceTable.AssertUlp("expm1", 2.0, row => DeterministicMath.Expm1(row[0]));

    [Fact]
    public void Log1P_AgainstSixtyDigits_IsWithinTwoUlp() =>
        ReferenceTable.AssertUlp("log1p", 2.0, row => DeterministicMath.Log1P(row[0]));

    [Fact]
    public void InverseNormal_AgainstSixtyDigits_IsWithinTheStatedError() =>
        ReferenceTable.AssertRelative("inversenormal", 1e-15, row => DeterministicMath.InverseNormal(row[0]));

    [Fact]
    public void InverseNormal_WhenMirrored_ChangesOnlyTheSign()
    {
        for (var i = 1; i < 4096; i++)
        {
            var p = i / 4096.0;
            Assert.Equal(DeterministicMath.InverseNormal(p), -DeterministicMath.InverseNormal(1 - p));
        }
    }
}
