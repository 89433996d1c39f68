using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

/// <summary>
/// The unevaluated sum of two doubles, about 106 bits: what <see cref="DeterministicMath.Pow"/> needs of it.
/// </summary>
internal readonly struct DoubleDouble(double high, double low)
{
    public readonly double High = high;
    public readonly double Low = low;

    /// <summary>a + b without error, given |a| ≥ |b| or a = 0 (T. J. Dekker, 1971).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Ordered(double a, double b)
    {
        var sum = a + b;
        return new(sum, (a - sum) + b);
    }

    /// <summary>a + b without error (D. E. Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var second = sum - a;
        return new(sum, (a - (sum - second)) + (b - second));
    }

    /// <summary>a × b without error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double a, double b)
    {
        var product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = Product(a.High, b.High);
        var cross = Math.FusedMultiplyAdd(a.High, b.Low, a.Low * b.High);
        return new(product.High, product.Low + cross);
    }
}
