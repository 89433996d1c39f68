using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>
/// The quantile of a beta distribution on [0, 1]: its logit as a table over the normal quantile of u, made at the first
/// draw (the median needs none), or the inverse function itself beyond the table. Relative error at most 2e-12. Equal
/// by shapes.
/// </summary>
internal sealed class BetaQuantile(double a, double b) : IEquatable<BetaQuantile>
{
    private readonly double _a = a;
    private readonly double _b = b;
    private QuantileTable? _table;

    public static double Variance(double a, double b) => a / (a + b) * (b / (a + b)) / (a + b + 1);

    public double At(double u)
    {
        if (u == 0.5)
        {
            return DeterministicMath.InverseBeta(_a, _b, u);
        }

        // Two threads may both make the table; they make the same.
        _table ??= new(LogitAt);
        return _table.TryEvaluate(DeterministicMath.InverseNormal(u), out var logit)
            ? 1.0 / (1.0 + DeterministicMath.Exp(-logit))
            : DeterministicMath.InverseBeta(_a, _b, u);
    }

    public bool Equals(BetaQuantile? other) => other is not null && _a == other._a && _b == other._b;

    public override bool Equals(object? obj) => Equals(obj as BetaQuantile);

    public override int GetHashCode() => unchecked((_a.GetHashCode() * 31) + _b.GetHashCode());

    // The upper half as the mirrored lower half, where the tail probability keeps its relative accuracy.
    private double LogitAt(double z) => z <= 0.0 ? LowerLogit(_a, _b, z) : -LowerLogit(_b, _a, -z);

    private static double LowerLogit(double a, double b, double z)
    {
        var x = DeterministicMath.InverseBeta(a, b, DeterministicMath.NormalCdf(z));
        return DeterministicMath.Log(x) - DeterministicMath.Log1P(-x);
    }
}
