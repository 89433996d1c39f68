namespace Ilrs.Sim.Core.Numerics;

/// <summary>
/// Elementary and special functions that give the same bits on every machine: they use nothing but IEEE 754 addition,
/// subtraction, multiplication, division, square root and explicit fused multiply-add on binary64. The batch forms run
/// the same sequence of operations on vectors and give the bits of the scalar forms. Each function states its accuracy
/// in ulp (units in the last place of the result) or as a relative error; the tests hold it to that against values
/// computed with 60 digits.
/// </summary>
public static partial class DeterministicMath;
