using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

/// <summary>
/// e^x by Cody and Waite's reduction x = k ln 2 + r, |r| ≤ ½ ln 2, and a minimax polynomial for e^r − 1 − r of
/// degree 11 (approximation error 5.5e-18); the leading sum 1 + r keeps its rounding error.
/// </summary>
internal static class ExpKernel
{
    /// <summary>Up to this magnitude argument and result need no scaling in two steps.</summary>
    public const double PlainLimit = 708.0;

    private const double Shifter = 6755399441055744.0; // 1.5 × 2^52: adding it rounds to an integer
    private const double InverseLn2 = 1.4426950408889634;
    private const double Ln2High = 0.6931471805592082; // 40 bits, so that k × Ln2High is exact
    private const double Ln2Low = 7.371002565167799E-13;

    /// <summary>k from k + 1.5 × 2^52.</summary>
    public static int Integer(ScalarLane shifted) => (int)(shifted.Value - Shifter);

    /// <summary>e^x for |x| ≤ <see cref="PlainLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Plain<T>(T x)
        where T : struct, ILanes<T> => T.Scale(Reduced(x, out var shifted), shifted);

    /// <summary>
    /// e^x = result × 2^k with the result in [0.7, 1.42]; <paramref name="shifted"/> is k + 1.5 × 2^52.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Reduced<T>(T x, out T shifted)
        where T : struct, ILanes<T> => Reduced(x, T.Of(0.0), out shifted);

    /// <summary>As <see cref="Reduced{T}(T, out T)"/> for e^(x + low), where |low| ≤ 2^-40.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Reduced<T>(T x, T low, out T shifted)
        where T : struct, ILanes<T> => Parts(x, low, out shifted, out var rest) + rest;

    /// <summary>
    /// As <see cref="Reduced{T}(T, T, out T)"/>, the value being the unrounded sum of result and rest.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Parts<T>(T x, T low, out T shifted, out T rest)
        where T : struct, ILanes<T>
    {
        shifted = T.Fma(x, T.Of(InverseLn2), T.Of(Shifter));
        var k = shifted - T.Of(Shifter);
        var high = T.Fma(k, T.Of(-Ln2High), x);
        var tail = T.Fma(k, T.Of(-Ln2Low), low);
        var r = high + tail;
        var sum = T.Of(1.0) + high;
        var lost = high - (sum - T.Of(1.0));
        rest = lost + T.Fma(r * r, Tail(r), tail);
        return sum;
    }

    /// <summary>(e^r − 1 − r) / r² for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tail<T>(T r)
        where T : struct, ILanes<T>
    {
        var r2 = r * r;
        var p01 = T.Fma(r, T.Of(0.16666666666666685), T.Of(0.5));
        var p23 = T.Fma(r, T.Of(0.008333333333313996), T.Of(0.04166666666660285));
        var p45 = T.Fma(r, T.Of(0.00019841269904747835), T.Of(0.0013888888927243164));
        var p67 = T.Fma(r, T.Of(2.7557226227954968E-06), T.Of(2.4801508127187016E-05));
        var p89 = T.Fma(r, T.Of(2.511504869776278E-08), T.Of(2.762540440852537E-07));
        var p03 = T.Fma(r2, p23, p01);
        var p47 = T.Fma(r2, p67, p45);
        return T.Fma(r2 * r2, T.Fma(r2 * r2, p89, p47), p03);
    }
}
