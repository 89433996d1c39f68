using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>The normal distribution.</summary>
public sealed record NormalDistribution : Distribution
{
    /// <summary>Makes a normal distribution from its mean and its standard deviation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not finite, or sigma is not above 0.</exception>
    public NormalDistribution(double mean, double sigma)
    {
        Mean = Require.Finite(mean);
        Sigma = Require.Positive(sigma);
    }

    /// <summary>The standard deviation.</summary>
    public double Sigma { get; }

    /// <inheritdoc/>
    public override string Kind => "normal";

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Median => Mean;

    /// <inheritdoc/>
    public override double Variance => Sigma * Sigma;

    /// <inheritdoc/>
    public override double Quantile(double u) =>
        Math.FusedMultiplyAdd(Sigma, DeterministicMath.InverseNormal(u), Mean);

    /// <inheritdoc/>
    public override void Quantile(ReadOnlySpan<double> u, Span<double> result)
    {
        DeterministicMath.InverseNormal(u, result);
        Batch.MultiplyAdd(result, Sigma, Mean, result);
    }
}
