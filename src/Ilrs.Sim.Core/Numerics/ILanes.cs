namespace Ilrs.Sim.Core.Numerics;

/// <summary>
/// One or several doubles computed side by side. A kernel written against this interface runs the same sequence of
/// IEEE operations on a single value and on a vector, so both give the same bits.
/// </summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T operator -(T a);

    /// <summary>The same value in every lane.</summary>
    static abstract T Of(double value);

    /// <summary>a × b + c with a single rounding.</summary>
    static abstract T Fma(T a, T b, T c);

    static abstract T Sqrt(T a);

    /// <summary>
    /// value × 2^k, where <paramref name="shifted"/> is k + 1.5 × 2^52. Value and product must be normal.
    /// </summary>
    static abstract T Scale(T value, T shifted);

    /// <summary>
    /// Splits a positive normal value as 2^k × mantissa, the mantissa in [√½, √2) up to the 32nd bit; returns k.
    /// </summary>
    static abstract T SplitExponent(T value, out T mantissa);
}
