using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>A life time whose failure rate grows (shape above 1) or falls (shape below 1) with age.</summary>
public sealed record WeibullDistribution : Distribution
{
    /// <summary>Makes a Weibull distribution; with shape 1 it is exponential with the scale as its mean.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Shape or scale is not a finite number above 0.</exception>
    public WeibullDistribution(double shape, double scale)
    {
        Shape = Require.Positive(shape);
        Scale = Require.Positive(scale);
    }

    /// <summary>The exponent of age in the cumulative hazard.</summary>
    public double Shape { get; }

    /// <summary>The age that a share 1/e survives.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public override string Kind => "weibull";

    /// <inheritdoc/>
    public override double Mean => Scale * Gamma(1 + (1 / Shape));

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            var mean = Gamma(1 + (1 / Shape));
            return Scale * Scale * (Gamma(1 + (2 / Shape)) - (mean * mean));
        }
    }

    /// <summary>scale × (−ln(1 − u))^(1 / shape), the power as an exponential.</summary>
    public override double Quantile(double u)
    {
        var age = -DeterministicMath.Log(1.0 - u);
        return Scale * DeterministicMath.Exp(DeterministicMath.Log(age) * (1 / Shape));
    }

    /// <inheritdoc/>
    public override void Quantile(ReadOnlySpan<double> u, Span<double> result)
    {
        Batch.MultiplyAdd(u, -1.0, 1.0, result);
        DeterministicMath.Log(result, result);
        Batch.MultiplyAdd(result, -1.0, -0.0, result);
        DeterministicMath.Log(result, result);
        Batch.MultiplyAdd(result, 1 / Shape, -0.0, result);
        DeterministicMath.Exp(result, result);
        Batch.MultiplyAdd(result, Scale, -0.0, result);
    }

    private static double Gamma(double x) => DeterministicMath.Exp(DeterministicMath.LogGamma(x));
}
