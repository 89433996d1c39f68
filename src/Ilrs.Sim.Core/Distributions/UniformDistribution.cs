using System;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>Equally likely anywhere between two bounds.</summary>
public sealed record UniformDistribution : Distribution
{
    /// <summary>Makes the uniform distribution on [low, high].</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or they are in the wrong order.</exception>
    public UniformDistribution(double low, double high)
    {
        Low = Require.Finite(low);
        High = Require.AtLeast(high, low);
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Kind => "uniform";

    /// <inheritdoc/>
    public override double Mean => (0.5 * Low) + (0.5 * High);

    /// <inheritdoc/>
    public override double Variance => (High - Low) * (High - Low) / 12;

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.FusedMultiplyAdd(High - Low, u, Low);
}
