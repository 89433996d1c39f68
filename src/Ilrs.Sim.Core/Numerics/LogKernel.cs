using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

/// <summary>
/// ln x = k ln 2 + ln m with m in [√½, √2): ln m = f − f²/2 + s (f²/2 + R(s²)), f = m − 1, s = f / (2 + f), where R is
/// the minimax polynomial of 2 artanh s − 2 s (approximation error 2.5e-18). The sums that carry the result keep their
/// rounding errors. The form is that of Ng's logarithm in FDLIBM (1993); coefficients and summation are our own.
/// </summary>
internal static class LogKernel
{
    public const double Ln2High = 0.6931471803691238; // 32 bits, so that k × Ln2High is exact
    public const double Ln2Low = 1.9082149292705877E-10;

    /// <summary>ln x for a positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Plain<T>(T x)
        where T : struct, ILanes<T>
    {
        var k = T.SplitExponent(x, out var m);
        return Combined(k, m);
    }

    /// <summary>ln(2^k × m) for m in [√½, √2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Combined<T>(T k, T m)
        where T : struct, ILanes<T>
    {
        var f = m - T.Of(1.0);
        var s = f / (m + T.Of(1.0));
        var z = s * s;
        var half = T.Of(0.5) * f * f;
        var tail = s * T.Fma(z, ArtanhTail(z), half);
        var high = k * T.Of(Ln2High);
        var first = f - half;
        var firstLost = (f - first) - half;
        var sum = high + first;
        var sumLost = (high - sum) + first;
        return sum + (sumLost + (firstLost + T.Fma(k, T.Of(Ln2Low), tail)));
    }

    /// <summary>(2 artanh s − 2 s) / s³ in z = s² for |s| ≤ 0.1716; minimax error of z R(z): 2.5e-18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ArtanhTail<T>(T z)
        where T : struct, ILanes<T>
    {
        var z2 = z * z;
        var even = T.Fma(z2, T.Fma(z2, T.Fma(z2, T.Of(0.14797507924239986), T.Of(0.1818356973954492)),
            T.Of(0.28571428743262267)), T.Of(0.6666666666666735));
        var odd = T.Fma(z2, T.Fma(z2, T.Of(0.15313903237525645), T.Of(0.22222198476007016)),
            T.Of(0.39999999999411096));
        return T.Fma(z, odd, even);
    }
}
