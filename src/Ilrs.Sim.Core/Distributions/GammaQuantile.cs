using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>
/// The quantile of a gamma distribution with scale 1: ln x as a table over the normal quantile of u, made at the first
/// draw (the median needs none), or the inverse function itself beyond the table. Relative error at most 2e-12. Equal
/// by shape.
/// </summary>
internal sealed class GammaQuantile(double shape) : IEquatable<GammaQuantile>
{
    private readonly double _shape = shape;
    private QuantileTable? _table;

    public double At(double u)
    {
        if (u == 0.5)
        {
            return DeterministicMath.InverseGammaP(_shape, u);
        }

        // Two threads may both make the table; they make the same.
        _table ??= new(LogAt);
        return _table.TryEvaluate(DeterministicMath.InverseNormal(u), out var log)
            ? DeterministicMath.Exp(log)
            : DeterministicMath.InverseGammaP(_shape, u);
    }

    public bool Equals(GammaQuantile? other) => other is not null && _shape == other._shape;

    public override bool Equals(object? obj) => Equals(obj as GammaQuantile);

    public override int GetHashCode() => _shape.GetHashCode();

    private double LogAt(double z) => DeterministicMath.Log(
        z <= 0.0
            ? DeterministicMath.InverseGammaP(_shape, DeterministicMath.NormalCdf(z))
            : DeterministicMath.InverseGammaQ(_shape, DeterministicMath.NormalCdf(-z)));
}
