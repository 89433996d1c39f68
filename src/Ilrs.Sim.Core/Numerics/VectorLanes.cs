using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ilrs.Sim.Core.Numerics;

/// <summary>Four doubles as <see cref="ILanes{T}"/>.</summary>
internal readonly struct VectorLanes(Vector256<double> value) : ILanes<VectorLanes>
{
    public readonly Vector256<double> Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator +(VectorLanes a, VectorLanes b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator -(VectorLanes a, VectorLanes b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator *(VectorLanes a, VectorLanes b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator /(VectorLanes a, VectorLanes b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes operator -(VectorLanes a) => new(-a.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Fma(VectorLanes a, VectorLanes b, VectorLanes c) =>
        new(Vector256.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Sqrt(VectorLanes a) => new(Vector256.Sqrt(a.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes Scale(VectorLanes value, VectorLanes shifted) =>
        new((value.Value.AsUInt64() + (shifted.Value.AsUInt64() << 52)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorLanes SplitExponent(VectorLanes value, out VectorLanes mantissa)
    {
        var sqrtHalf = Vector256.Create(DoubleBits.SqrtHalf);
        var offset = value.Value.AsUInt64() - sqrtHalf;
        mantissa = new(((offset & Vector256.Create(DoubleBits.Fraction)) + sqrtHalf).AsDouble());
        var biased = (offset + Vector256.Create(DoubleBits.ExponentBias)) >>> 52;
        var shifted = (biased | Vector256.Create(DoubleBits.TwoTo52)).AsDouble();
        return new(shifted - Vector256.Create(DoubleBits.TwoTo52PlusBias));
    }
}
