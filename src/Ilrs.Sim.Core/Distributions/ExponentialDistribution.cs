using System;
using Ilrs.Sim.Core.Numerics;

namespace Ilrs.Sim.Core.Distributions;

/// <summary>The waiting time of a process without memory.</summary>
public sealed record ExponentialDistribution : Distribution
{
    private const double Ln2 = 0.6931471805599453;

    /// <summary>Makes an exponential distribution from its mean.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not a finite number above 0.</exception>
    public ExponentialDistribution(double mean) => Mean = Require.Positive(mean);

    /// <inheritdoc/>
    public override string Kind => "exponential";

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean;

    /// <inheritdoc/>
    public override double Median => Mean * Ln2;

    /// <summary>
    /// −mean × ln(1 − u). The difference is exact for every u that <see cref="Randomness.UniformDouble"/> makes.
    /// </summary>
    public override double Quantile(double u) => -Mean * DeterministicMath.Log(1.0 - u);

    /// <inheritdoc/>
    public override void Quantile(ReadOnlySpan<double> u, Span<double> result)
    {
        Batch.MultiplyAdd(u, -1.0, 1.0, result);
        DeterministicMath.Log(result, result);
        Batch.MultiplyAdd(result, -Mean, -0.0, result);
    }
}
