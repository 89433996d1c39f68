using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

/// <summary>
/// The three rational functions of algorithm AS 241 (PPND16): M. J. Wichura, "The percentage points of the normal
/// distribution", Applied Statistics 37 (1988), 477-484, with its published coefficients.
/// </summary>
internal static class NormalKernel
{
    /// <summary>Half the width of the central range in p.</summary>
    public const double CentralHalfWidth = 0.425;

    /// <summary>Below this tail probability √(−ln p) exceeds 5 and <see cref="FarTail"/> applies.</summary>
    public const double FarTailBelow = 1.388794386496402E-11;

    /// <summary>The quantile of p = ½ + q for |q| ≤ 0.425.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Central<T>(T q)
        where T : struct, ILanes<T>
    {
        var r = T.Fma(-q, q, T.Of(0.180625));
        var top = Polynomial(
            r,
            3.3871328727963666080,
            133.14166789178437745,
            1971.5909503065514427,
            13731.693765509461125,
            45921.953931549871457,
            67265.770927008700853,
            33430.575583588128105,
            2509.0809287301226727);
        var bottom = Polynomial(
            r,
            1.0,
            42.313330701600911252,
            687.18700749205790830,
            5394.1960214247511077,
            21213.794301586595867,
            39307.895800092710610,
            28729.085735721942674,
            5226.4952788528545610);
        return q * (top / bottom);
    }

    /// <summary>The magnitude of the quantile from −ln p, p the smaller tail, for √(−ln p) in [1.6, 5].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tail<T>(T minusLogP)
        where T : struct, ILanes<T>
    {
        var r = T.Sqrt(minusLogP) - T.Of(1.6);
        var top = Polynomial(
            r,
            1.42343711074968357734,
            4.63033784615654529590,
            5.76949722146069140550,
            3.64784832476320460504,
            1.27045825245236838258,
            0.241780725177450611770,
            0.0227238449892691845833,
            0.000774545014278341407640);
        var bottom = Polynomial(
            r,
            1.0,
            2.05319162663775882187,
            1.67638483018380384940,
            0.689767334985100004550,
            0.148103976427480074590,
            0.0151986665636164571966,
            0.000547593808499534494600,
            1.05075007164441684324E-9);
        return top / bottom;
    }

    /// <summary>As <see cref="Tail{T}"/> for √(−ln p) above 5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FarTail<T>(T minusLogP)
        where T : struct, ILanes<T>
    {
        var r = T.Sqrt(minusLogP) - T.Of(5.0);
        var top = Polynomial(
            r,
            6.65790464350110377720,
            5.46378491116411436990,
            1.78482653991729133580,
            0.296560571828504891230,
            0.0265321895265761230930,
            0.00124266094738807843860,
            0.0000271155556874348757815,
            2.01033439929228813265E-7);
        var bottom = Polynomial(
            r,
            1.0,
            0.599832206555887937690,
            0.136929880922735805310,
            0.0148753612908506148525,
            0.000786869131145613259100,
            0.0000184631831751005468180,
            1.42151175831644588870E-7,
            2.04426310338993978564E-15);
        return top / bottom;
    }

    // Estrin's scheme: all coefficients and arguments are positive, so no order of summation cancels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(
        T r, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
        where T : struct, ILanes<T>
    {
        var r2 = r * r;
        var low = T.Fma(r2, T.Fma(r, T.Of(c3), T.Of(c2)), T.Fma(r, T.Of(c1), T.Of(c0)));
        var high = T.Fma(r2, T.Fma(r, T.Of(c7), T.Of(c6)), T.Fma(r, T.Of(c5), T.Of(c4)));
        return T.Fma(r2 * r2, high, low);
    }
}
