using System;
using System.Runtime.CompilerServices;

namespace Ilrs.Sim.Core.Numerics;

/// <summary>A single double as <see cref="ILanes{T}"/>.</summary>
internal readonly struct ScalarLane(double value) : ILanes<ScalarLane>
{
    public readonly double Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane operator +(ScalarLane a, ScalarLane b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane operator -(ScalarLane a, ScalarLane b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane operator *(ScalarLane a, ScalarLane b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane operator /(ScalarLane a, ScalarLane b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane operator -(ScalarLane a) => new(-a.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane Fma(ScalarLane a, ScalarLane b, ScalarLane c) =>
        new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane Sqrt(ScalarLane a) => new(Math.Sqrt(a.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane Scale(ScalarLane value, ScalarLane shifted) =>
        new(BitConverter.UInt64BitsToDouble(unchecked(
            BitConverter.DoubleToUInt64Bits(value.Value) + (BitConverter.DoubleToUInt64Bits(shifted.Value) << 52))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLane SplitExponent(ScalarLane value, out ScalarLane mantissa)
    {
        var offset = unchecked(BitConverter.DoubleToUInt64Bits(value.Value) - DoubleBits.SqrtHalf);
        mantissa = new(BitConverter.UInt64BitsToDouble((offset & DoubleBits.Fraction) + DoubleBits.SqrtHalf));
        var biased = unchecked(offset + DoubleBits.ExponentBias) >> 52;
        return new(BitConverter.UInt64BitsToDouble(biased | DoubleBits.TwoTo52) - DoubleBits.TwoTo52PlusBias);
    }
}
