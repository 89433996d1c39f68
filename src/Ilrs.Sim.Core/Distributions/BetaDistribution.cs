using System;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>The beta distribution, on [0, 1] or stretched to another interval.</summary>
public sealed record BetaDistribution : Distribution
{
    private readonly BetaQuantile _quantile;

    /// <summary>Makes a beta distribution with the exponents a − 1 and b − 1 on [low, high].</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// a or b is not from 0.1 to 1,000, or low and high are not finite with low below high.
    /// </exception>
    public BetaDistribution(double a, double b, double low = 0, double high = 1)
    {
        A = Require.Between(a, ShapeLimits.Least, ShapeLimits.BetaMost);
        B = Require.Between(b, ShapeLimits.Least, ShapeLimits.BetaMost);
        Low = Require.Finite(low);
        High = Require.Above(high, low);
        _quantile = new(a, b);
    }

    /// <summary>The shape at the lower end.</summary>
    public double A { get; }

    /// <summary>The shape at the upper end.</summary>
    public double B { get; }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Kind => "beta";

    /// <inheritdoc/>
    public override double Mean => Low + ((High - Low) * (A / (A + B)));

    /// <inheritdoc/>
    public override double Variance => BetaQuantile.Variance(A, B) * (High - Low) * (High - Low);

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.FusedMultiplyAdd(High - Low, _quantile.At(u), Low);
}
