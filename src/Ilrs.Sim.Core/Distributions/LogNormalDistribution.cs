using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>A positive number whose logarithm is normal.</summary>
public sealed record LogNormalDistribution : Distribution
{
    /// <summary>Makes the distribution of e^X, where X is normal with mean mu and standard deviation sigma.</summary>
    /// <exception cref="ArgumentOutOfRangeException">mu is not finite, or sigma is not above 0.</exception>
    public LogNormalDistribution(double mu, double sigma)
    {
        Mu = Require.Finite(mu);
        Sigma = Require.Positive(sigma);
    }

    /// <summary>The mean of the logarithm.</summary>
    public double Mu { get; }

    /// <summary>The standard deviation of the logarithm.</summary>
    public double Sigma { get; }

    /// <inheritdoc/>
    public override string Kind => "lognormal";

    /// <inheritdoc/>
    public override double Median => DeterministicMath.Exp(Mu);

    /// <inheritdoc/>
    public override double Mean => DeterministicMath.Exp(Mu + (0.5 * Sigma * Sigma));

    /// <inheritdoc/>
    public override double Variance =>
        DeterministicMath.Expm1(Sigma * Sigma) * DeterministicMath.Exp((2 * Mu) + (Sigma * Sigma));

    /// <summary>The distribution with a given median and 90th percentile.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The median
    /// is not above 0, or p90 not above the median.</exception>
    public static LogNormalDistribution FromMedianAndP90(double median, double p90)
    {
        Require.Positive(median);
        Require.Above(p90, median);
        var sigma = DeterministicMath.Log(p90 / median) / DeterministicMath.InverseNormal(0.9);
        return new(DeterministicMath.Log(median), sigma);
    }

    /// <summary>The noise factor with mean 1 whose logarithm has the given standard deviation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">sigma is not above 0.</exception>
    public static LogNormalDistribution Noise(double sigma) => new(-0.5 * sigma * sigma, sigma);

    /// <inheritdoc/>
    public override double Quantile(double u) =>
        DeterministicMath.Exp(Math.FusedMultiplyAdd(Sigma, DeterministicMath.InverseNormal(u), Mu));

    /// <inheritdoc/>
    public override void Quantile(ReadOnlySpan<double> u, Span<double> result)
    {
        DeterministicMath.InverseNormal(u, result);
        Batch.MultiplyAdd(result, Sigma, Mu, result);
        DeterministicMath.Exp(result, result);
    }
}
